import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { exists, sql, Visible, visibleSql, Walled } from '../platform/index.js'
import { Attachment } from './Attachment.js'

/** Bytes of a file, in order. They lie in the database so that one dump is the whole backup. Never shown by the API; downloaded as its file is seen. */
@Walled()
@Visible<AttachmentChunk>((chunk, v) =>
  exists(Attachment, (f) => sql`${f.id} = ${chunk.attachmentId} and ${visibleSql(Attachment, f, v)}`),
)
@Entity()
export class AttachmentChunk {
  @PrimaryColumn('uuid')
  attachmentId: string
  @ManyToOne(() => Attachment, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'attachment_id' })
  attachment: Relation<Attachment>

  /** 0, 1, 2 … without a gap. */
  @PrimaryColumn('int')
  position: number

  @Column('bytea')
  bytes: Buffer
}
