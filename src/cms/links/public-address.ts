import { lookup as resolve } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Networks that are not the public internet (IANA's special-purpose registries, RFC 6890 and after). */
const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(network, bits, 'ipv4')

/** Of IPv6 only global unicast is public, and of that not what carries an IPv4 address or is for examples. */
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, bits, 'ipv6')

/** Whether an address is of the public internet: not of this machine, this network or a reserved range. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !closed.check(address, 'ipv4')
  return version === 6 && open6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

export class PrivateAddress extends Error {
  override name = 'PrivateAddress'
}

/**
 * The addresses of a host, if every one of them is public.
 *
 * @throws PrivateAddress when one is not, so that no name leads into this network
 */
export async function publicAddressesOf(
  host: string,
): Promise<{ address: string; family: number }[]> {
  const found = await resolve(host.replace(/^\[|\]$/g, ''), { all: true, verbatim: true })
  if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address)))
    throw new PrivateAddress(`${host} is not a public address.`)
  return found
}
