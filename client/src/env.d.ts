/// <reference types="vite/client" />
declare module 'virtual:kern.css' {}
declare module 'virtual:texts' {
  export const texts: Record<string, () => Promise<{ default: Record<string, string | object> }>>
}
