import { config } from '@vue/test-utils'
import { createTexts, loadTexts, pageTimeKey } from '@/texts/index.js'

config.global.plugins = [createTexts('de', await loadTexts('de'))]
config.global.provide = { [pageTimeKey as symbol]: new Date('2026-11-23T10:00:00Z') }
