/** How result texts are compared: small, with their signs, which may be all there is: "+" is not "-". */
export function wordKey(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('de')
}
