import type { Component } from 'vue'
import StepCheck from './steps/StepCheck.vue'
import StepCost from './steps/StepCost.vue'
import StepFiles from './steps/StepFiles.vue'
import StepGoals from './steps/StepGoals.vue'
import StepPlaces from './steps/StepPlaces.vue'
import StepTitle from './steps/StepTitle.vue'
import StepTogether from './steps/StepTogether.vue'
import StepWay from './steps/StepWay.vue'
import StepWords from './steps/StepWords.vue'
import type { StepName } from './steps.js'

/** What each page of the form asks with. */
export const stepViews: Readonly<Record<StepName, Component>> = {
  titel: StepTitle,
  was: StepWords,
  warum: StepWords,
  'fuer-wen': StepWords,
  wo: StepPlaces,
  ziele: StepGoals,
  kosten: StepCost,
  anlagen: StepFiles,
  gemeinsam: StepTogether,
  weg: StepWay,
  pruefen: StepCheck,
}
