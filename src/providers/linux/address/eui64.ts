import { longAddress } from '../../../model/ip.ts'

/** Whether a link-local address has the form that the kernel makes of some Ethernet address, be it one that its link once had. */
export const isMadeOfHardwareAddress = (address: string): boolean =>
  /^fe80:0000:0000:0000:....:..ff:fe..:....$/.test(longAddress(address) ?? '')
