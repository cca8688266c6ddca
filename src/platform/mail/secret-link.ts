/**
 * The address that a mail's button opens. The code stands in the fragment: browsers send it to no server, so that it is in
 * no access log and no Referer header. The page behind it sends the code in a POST, so a mail scanner that opens every
 * link uses nothing up.
 */
export function secretLink(appUrl: string, path: `/${string}`, code: string): string {
  return `${appUrl}${path}#code=${encodeURIComponent(code)}`;
}
