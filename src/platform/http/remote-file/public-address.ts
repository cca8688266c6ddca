// Which IP addresses lie on the public internet (IANA's registries of special-purpose addresses, RFC 6890).
import { BlockList, isIP, isIPv4 } from 'node:net';

const IPV4_NOT_PUBLIC: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8], // this host
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // the host of a virtual machine at one large provider
  ['169.254.0.0', 16], // link-local, and metadata of virtual machines
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // multicast tunnels
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
];

/** All global unicast addresses. Loopback, fc00::/7, fe80::/10, mapped and translated IPv4 (::ffff:, 64:ff9b::) lie outside. */
const IPV6_PUBLIC = ['2000::', 3] as const;
const IPV6_NOT_PUBLIC: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23], // protocol assignments, among them Teredo, which holds an IPv4 address
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, which holds an IPv4 address
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
];

const ipv4NotPublic = blockListOf(IPV4_NOT_PUBLIC, 'ipv4');
const ipv6NotPublic = blockListOf(IPV6_NOT_PUBLIC, 'ipv6');
const ipv6Public = blockListOf([IPV6_PUBLIC], 'ipv6');

/** Whether the text is an IP address on the public internet; false for what is no address at all. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv4(address)) return !ipv4NotPublic.check(address, 'ipv4');
  return ipv6Public.check(address, 'ipv6') && !ipv6NotPublic.check(address, 'ipv6');
}

function blockListOf(networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
}
