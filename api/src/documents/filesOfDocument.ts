import type { DataSource } from 'typeorm'

/** The files of a document that goes along with a mail: none while it is not made, or when it could not be. */
export async function filesOfDocument(
  source: DataSource,
  documentId: string,
): Promise<{ filename: string; content: Buffer; contentType: string }[]> {
  const rows = await source.query<{ name: string; mediaType: string; bytes: Buffer }[]>(
    `select a.name, a.media_type as "mediaType", string_agg(c.bytes, ''::bytea order by c.position) as bytes
     from document d join attachment a on a.subject_entity = 'Document' and a.subject_id = d.id and a.removed_at is null
       join attachment_chunk c on c.attachment_id = a.id
     where d.id = $1 and d.state = 'READY' group by a.id order by a.created_at`,
    [documentId],
  )
  return rows.map(({ name, mediaType, bytes }) => ({
    filename: name,
    content: bytes,
    contentType: mediaType,
  }))
}
