#!/bin/sh
# Builds a small Debian with its own kernel in the folder $1: disk.img, vmlinuz and initrd.img. Nothing is installed on
# this machine. $2 is the folder where the root of the image is put together; mounts made on the way end with the
# namespace in which debootstrap runs. $3 are further packages, with blanks; $4 is the mirror, if not debootstrap's own.
set -eu
out=$1
root=$2

packages=linux-image-cloud-amd64,systemd-sysv,udev,dbus,kmod,ifupdown,openssh-server,sudo
packages=$packages,iproute2,nftables,wireguard-tools,ethtool,iputils-ping,procps,qemu-guest-agent
packages=$packages,dnsmasq-base,radvd,isc-dhcp-client,systemd-timesyncd

unshare --mount --pid --fork --kill-child --mount-proc \
  debootstrap --variant=minbase --include="$packages" bookworm "$root" ${4:+"$4"}

# What asks for more of a system than debootstrap has while it sets one up.
if [ -n "$3" ]; then
  printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
  chmod +x "$root/usr/sbin/policy-rc.d"
  # shellcheck disable=SC2086 # names of packages
  unshare --mount --pid --fork --kill-child sh -c '
    root=$1
    shift
    mount -t proc proc "$root/proc"
    chroot "$root" apt-get -q update
    DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get -q -y --no-install-recommends install "$@"' sh "$root" $3
  rm -f "$root/usr/sbin/policy-rc.d"
fi

# One way in beside the network: the guest agent. Root logs in by key; what differs from VM to VM comes on a second disk.
cat > "$root/etc/systemd/system/lab-seed.service" <<'END'
[Unit]
Description=What makes this VM itself
ConditionPathExists=!/etc/lab-seeded
DefaultDependencies=no
After=systemd-remount-fs.service dev-vdb.device
Wants=dev-vdb.device
Before=ssh.service networking.service sysinit.target

[Service]
Type=oneshot
ExecStart=/usr/bin/tar -xf /dev/vdb -C / --no-same-owner
ExecStart=/usr/bin/hostname -F /etc/hostname
ExecStart=/usr/bin/touch /etc/lab-seeded

[Install]
WantedBy=sysinit.target
END
cat > "$root/etc/network/interfaces" <<'END'
auto lo
iface lo inet loopback

auto eth0
iface eth0 inet static
  address 10.0.2.15/24
  gateway 10.0.2.2
END
echo '/dev/vda / ext4 errors=remount-ro 0 1' > "$root/etc/fstab"
echo 'nameserver 10.0.2.3' > "$root/etc/resolv.conf"
mkdir -p "$root/root/.ssh"
chmod 0700 "$root/root/.ssh"
rm -f "$root"/etc/ssh/ssh_host_* "$root/etc/machine-id" "$root"/var/cache/apt/archives/*.deb
rm -rf "$root"/var/lib/apt/lists/* "$root"/usr/share/doc/* "$root"/usr/share/man/* "$root"/usr/share/locale/*
touch "$root/etc/machine-id"
ln -sf /dev/null "$root/etc/systemd/system/e2scrub_reap.service"
for unit in apt-daily.timer apt-daily-upgrade.timer e2scrub_all.timer fstrim.timer dpkg-db-backup.timer; do
  ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
mkdir -p "$root/etc/systemd/system/sysinit.target.wants"
# There to be started by a test, not with every boot.
rm -f "$root/etc/systemd/system/multi-user.target.wants/radvd.service"
rm -f "$root/etc/systemd/system/sysinit.target.wants/systemd-timesyncd.service"
rm -f "$root/etc/systemd/system/dbus-org.freedesktop.timesync1.service"
ln -sf ../lab-seed.service "$root/etc/systemd/system/sysinit.target.wants/lab-seed.service"

cp "$root"/boot/vmlinuz-* "$out/vmlinuz"
cp "$root"/boot/initrd.img-* "$out/initrd.img"
mke2fs -q -t ext4 -d "$root" "$out/disk.img" 1500M
