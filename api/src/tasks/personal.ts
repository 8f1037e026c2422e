import { nothing, personal } from '../platform/index.js'

personal({
  task: {
    assignees: ['tasks', 'reference', 'task'],
    title: ['tasks', 'words', 'task'],
    words: ['tasks', 'words', 'task'],
    ...nothing('kind', 'subject_entity', 'number', 'path'),
  },
  task_reminder: { person_id: ['tasks', 'reference', 'task'] },
})
