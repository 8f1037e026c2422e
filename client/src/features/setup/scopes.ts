/** Something a role or a contact can be for. */
export interface Scope {
  kind: 'INSTALLATION' | 'BODY' | 'COMMITTEE' | 'OFFICE'
  /** Empty for the installation. */
  id: string
  label: string
}
