import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** Free text a person gave as a reason. It can be erased; what was sealed of it is only the salted hash. */
@Entity()
export class Reason {
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** sha256 of salt and text, hex. Stays when the text is erased. */
  @Column('text')
  hash: string

  /** Without the salt nobody can guess an erased text from its hash; it is erased with it. */
  @Column('text', { nullable: true })
  salt: string | null

  @Column('text', { nullable: true })
  text: string | null
}
