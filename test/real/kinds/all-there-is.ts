/** A shell script that prints all there is on a node, in the words of the machine, and the sums of what lies in its folders. */
export const allThereIs = `
ip -o link show | sed 's/^[0-9]*: //; s/ state [A-Z]*//; s/,LOWER_UP//; s/NO-CARRIER,//'
ip -o address show | sed 's/^[0-9]*: //; s/valid_lft.*//; / fe80:/d'; ip -4 route show table all | sed 's/ linkdown//'; ip rule show
nft -s list ruleset; cat /proc/sys/net/ipv4/conf/all/rp_filter; hostname
find /etc /var/lib -type f ! -path '*/ssh/*' ! -path '*/netloom/*' -exec sha256sum {} + | sort -k 2
find /etc /var/lib ! -type f ! -path '*/netloom/*' | sort
`

/** A thing of each sort that somebody made by hand, none of it asked for by any example. */
export const foreign = {
  make: `
ip link add hand0 type veth peer name hand1; ip link set hand0 up; ip link set hand1 up
ip address add 10.254.7.1/24 dev hand0; ip route add 10.253.0.0/16 via 10.254.7.9; ip rule add from 10.253.0.0/16 table 77 priority 77
ip route add 10.252.0.0/16 dev hand0 table 77; ip route add blackhole 10.251.0.0/16
nft add table inet hand; nft add chain inet hand mine; nft add rule inet hand mine ip saddr 10.254.7.0/24 counter accept
mkdir -p /etc/hand.d; echo hand >/etc/hand.d/hand.conf`,
  /** The lines of `allThereIs` that speak of those. */
  mark: /hand|10\.25[1-4]\./,
}
