/// <reference types="vite/client" />
declare module 'virtual:kern.css' {}
declare module 'virtual:fonts.css' {}
declare module 'virtual:texts' {
  type Part = () => Promise<{ default: Record<string, string | object> }>
  export const texts: Record<string, Record<import('./texts/parts.js').TextPart, Part>>
}
