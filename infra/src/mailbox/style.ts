/** The mailbox's style sheet: system fonts, light and dark, logical properties. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#6b7280, #9ca3af); --link: light-dark(#1b4f9c, #9cc3ff) }
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.5 'Fira Sans', system-ui, sans-serif; background: light-dark(#fff, #14171c); color: light-dark(#14171c, #f3f4f6) }
main { max-inline-size: 62rem; margin-inline: auto; padding: 1rem }
h1 { font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere }
h2 { font-size: 1.2rem; margin-block-start: 2rem }
a { color: var(--link) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center }
input, button, textarea { font: inherit; min-block-size: 2.75rem; padding-inline: .75rem; border: 1px solid var(--line); border-radius: .25rem; max-inline-size: 100% }
textarea { flex: 1 1 100%; padding-block: .5rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; inline-size: 100% }
th, td { text-align: start; vertical-align: top; padding: .5rem; border-block-end: 1px solid var(--line); overflow-wrap: anywhere }
td a { display: inline-block; min-inline-size: 10rem; padding-block: .25rem }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem }
dt { font-weight: 600 }
dd { margin: 0; overflow-wrap: anywhere }
iframe { inline-size: 100%; block-size: 32rem; border: 1px solid var(--line); background: #fff; color-scheme: light }
.text { border: 1px solid var(--line); padding: 0 1rem }
.text p { white-space: pre-wrap; overflow-wrap: anywhere; text-align: start }
summary { padding-block: .75rem; cursor: pointer }
`
