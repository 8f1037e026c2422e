import type { MigrationInterface, QueryRunner } from 'typeorm'

/** create schema */
export class CreateSchema1795435919060 implements MigrationInterface {
  name = 'CreateSchema1795435919060'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "message" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "dedup_key" text NOT NULL, "channel" text NOT NULL DEFAULT \'MAIL\', "address" text NOT NULL, "name" text NOT NULL, "locale" text NOT NULL, "template" text NOT NULL, "params" jsonb NOT NULL, "calendar" jsonb, "about_entity" text, "about_id" uuid, "person_id" uuid, "state" text NOT NULL DEFAULT \'queued\', "when_uncertain" text NOT NULL, "attempt" integer NOT NULL DEFAULT \'0\', "uncertain" integer NOT NULL DEFAULT \'0\', "lease_until" TIMESTAMP WITH TIME ZONE, "handed_at" TIMESTAMP WITH TIME ZONE, "not_before" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE, "last_error" text, CONSTRAINT "uq_message__dedup_key" UNIQUE ("dedup_key"), CONSTRAINT "pk_message" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_message__person_id" ON "message"  ("person_id") ')
    await runner.query(
      'CREATE INDEX "ix_message__about_entity_about_id" ON "message"  ("about_entity", "about_id") ',
    )
    await runner.query(
      "CREATE INDEX \"ix_message__not_before\" ON \"message\"  (\"not_before\") WHERE state in ('queued', 'sending', 'uncertain') and channel = 'MAIL'",
    )
    await runner.query(
      'CREATE TABLE "person" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "title" text NOT NULL DEFAULT \'\', "given_name" text NOT NULL DEFAULT \'\', "family_name" text NOT NULL, "locale" text NOT NULL DEFAULT \'de\', "phone" text, "email" text, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "erased_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_person" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_person__email" ON "person"  ("email") ')
    await runner.query(
      'CREATE INDEX "ix_person__family_name_given_name" ON "person"  ("family_name", "given_name") ',
    )
    await runner.query(
      'CREATE TABLE "organisation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "name" text NOT NULL, "kind" text NOT NULL, "state" text NOT NULL DEFAULT \'UNVERIFIED\', "verified_until" date, "ags" text, "languages" text array NOT NULL DEFAULT \'{}\', "website" text, "contact_public" boolean NOT NULL DEFAULT false, "contact_email" text, "contact_phone" text, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_organisation__verified_until" CHECK (state <> \'VERIFIED\' or verified_until is not null), CONSTRAINT "ck_organisation__kind" CHECK (kind in (\'ASSOCIATION\', \'UMBRELLA\', \'RELIGIOUS_COMMUNITY\', \'INITIATIVE\', \'WELFARE\', \'OTHER\')), CONSTRAINT "ck_organisation__state" CHECK (state in (\'UNVERIFIED\', \'VERIFIED\', \'EXPIRED\', \'REVOKED\')), CONSTRAINT "pk_organisation" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_organisation__name" ON "organisation"  ("name") ')
    await runner.query(
      'CREATE INDEX "ix_organisation__state_verified_until" ON "organisation"  ("state", "verified_until") ',
    )
    await runner.query(
      'CREATE TABLE "delegate" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "role" text NOT NULL, "valid_from" TIMESTAMP WITH TIME ZONE NOT NULL, "valid_to" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_delegate__role" CHECK (role in (\'LEAD\', \'MEMBER\')), CONSTRAINT "pk_delegate" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_delegate__organisation_id" ON "delegate"  ("organisation_id") ')
    await runner.query(
      'CREATE UNIQUE INDEX "uq_delegate__one_at_a_time" ON "delegate"  ("person_id", "organisation_id") WHERE valid_to is null',
    )
    await runner.query(
      'CREATE TABLE "delegate_invitation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "organisation_id" uuid NOT NULL, "email" citext NOT NULL, "role" text NOT NULL, "token_hash" text NOT NULL, "invited_by_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "accepted_at" TIMESTAMP WITH TIME ZONE, "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_delegate_invitation__token_hash" UNIQUE ("token_hash"), CONSTRAINT "ck_delegate_invitation__role" CHECK (role in (\'LEAD\', \'MEMBER\')), CONSTRAINT "pk_delegate_invitation" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_delegate_invitation__organisation_id" ON "delegate_invitation"  ("organisation_id") ',
    )
    await runner.query(
      'CREATE TABLE "role_assignment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "role" text NOT NULL, "scope_kind" text NOT NULL, "scope_id" uuid, "valid_from" TIMESTAMP WITH TIME ZONE NOT NULL, "valid_to" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_role_assignment__scope" CHECK ((scope_kind = \'INSTALLATION\') = (scope_id is null)), CONSTRAINT "ck_role_assignment__scope_kind" CHECK (scope_kind in (\'INSTALLATION\', \'BODY\', \'COMMITTEE\', \'OFFICE\', \'ORGANISATION\', \'EVENT\')), CONSTRAINT "ck_role_assignment__role" CHECK (role in (\'CLERK\', \'OFFICE\', \'INTEGRATION_OFFICE\', \'ADMINISTRATOR\')), CONSTRAINT "pk_role_assignment" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_role_assignment__role_scope_id" ON "role_assignment"  ("role", "scope_id") ',
    )
    await runner.query('CREATE INDEX "ix_role_assignment__person_id" ON "role_assignment"  ("person_id") ')
    await runner.query(
      'CREATE TABLE "organisation_text" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "organisation_id" uuid NOT NULL, "language" text NOT NULL, "origin" text NOT NULL DEFAULT \'AUTHOR\', "text" text NOT NULL, CONSTRAINT "uq_organisation_text__organisation_id_language" UNIQUE ("organisation_id", "language"), CONSTRAINT "pk_organisation_text" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "reason" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "hash" text NOT NULL, "salt" text, "text" text, CONSTRAINT "pk_reason" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "transition" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "position" BIGSERIAL NOT NULL, "entity" text NOT NULL, "entity_id" uuid NOT NULL, "machine" text NOT NULL, "verb" text NOT NULL, "from" text NOT NULL, "to" text NOT NULL, "outcome" text, "actor_id" uuid, "reason_id" uuid, "occurred_at" TIMESTAMP WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "pk_transition" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_transition__entity_entity_id_position" ON "transition"  ("entity", "entity_id", "position") ',
    )
    await runner.query(
      'CREATE TABLE "audit_entry" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "action" text NOT NULL, "entity" text NOT NULL, "entity_id" uuid NOT NULL, "fields" text array NOT NULL DEFAULT \'{}\', "actor_id" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "transition_id" uuid, CONSTRAINT "pk_audit_entry" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_audit_entry__entity_entity_id" ON "audit_entry"  ("entity", "entity_id") ',
    )
    await runner.query(
      'CREATE TABLE "audit_seal" ("position" bigint NOT NULL, "entry_id" uuid NOT NULL, "previous" text NOT NULL, "hash" text NOT NULL, CONSTRAINT "uq_audit_seal__entry_id" UNIQUE ("entry_id"), CONSTRAINT "pk_audit_seal" PRIMARY KEY ("position"))',
    )
    await runner.query(
      'CREATE TABLE "audit_head" ("single" boolean NOT NULL DEFAULT true, "position" bigint NOT NULL, "hash" text NOT NULL, CONSTRAINT "pk_audit_head" PRIMARY KEY ("single"))',
    )
    await runner.query(
      'CREATE TABLE "change" ("id" BIGSERIAL NOT NULL, "xid" bigint NOT NULL, "entity" text NOT NULL, "entity_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_change" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_change__xid" ON "change"  ("xid") ')
    await runner.query(
      'CREATE TABLE "seed_record" ("entity" text NOT NULL, "key" text NOT NULL, "row_id" uuid NOT NULL, "values" jsonb NOT NULL, CONSTRAINT "pk_seed_record" PRIMARY KEY ("entity", "key"))',
    )
    await runner.query(
      'CREATE TABLE "body" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "ags" text NOT NULL, "short_name" text NOT NULL, "district_id" uuid, "boundary" jsonb, "integration_body_expected" boolean NOT NULL DEFAULT true, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_body__ags" UNIQUE ("ags"), CONSTRAINT "ck_body__ags" CHECK (ags ~ \'^[0-9]{5}([0-9]{3})?$\'), CONSTRAINT "pk_body" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "committee" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "kind" text NOT NULL, "valid_from" date, "valid_to" date, "is_statutory" boolean NOT NULL DEFAULT true, "publishes_names" boolean NOT NULL DEFAULT true, "external_url" text, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_committee__days" CHECK (valid_from <= valid_to), CONSTRAINT "ck_committee__kind" CHECK (kind in (\'INTEGRATION_BODY\', \'SOCIAL_COMMITTEE\', \'COUNCIL\', \'DISTRICT_COMMITTEE\', \'DISTRICT_COUNCIL\', \'STEERING_GROUP\', \'OTHER\')), CONSTRAINT "pk_committee" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_committee__body_id_kind" ON "committee"  ("body_id", "kind") ')
    await runner.query(
      'CREATE TABLE "office" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "number" text, "is_integration_office" boolean NOT NULL DEFAULT false, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_office" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_office__body_id" ON "office"  ("body_id") ')
    await runner.query(
      'CREATE TABLE "institution_name" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid, "committee_id" uuid, "office_id" uuid, "committee_kind" text, "body_kind" text, "name" text NOT NULL, "valid_from" date, "valid_to" date, "confirmed" boolean NOT NULL DEFAULT true, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_institution_name__body_has_kind" CHECK ((body_id is null) = (body_kind is null)), CONSTRAINT "ck_institution_name__body_kind" CHECK (body_kind in (\'DISTRICT\', \'TOWN\', \'MUNICIPALITY\')), CONSTRAINT "ck_institution_name__committee_kind" CHECK (committee_kind in (\'INTEGRATION_BODY\', \'SOCIAL_COMMITTEE\', \'COUNCIL\', \'DISTRICT_COMMITTEE\', \'DISTRICT_COUNCIL\', \'STEERING_GROUP\', \'OTHER\')), CONSTRAINT "ck_institution_name__days" CHECK (valid_from <= valid_to), CONSTRAINT "ck_institution_name__one_owner" CHECK (num_nonnulls(body_id, committee_id, office_id, committee_kind) = 1), CONSTRAINT "ex_institution_name__one_a_day" EXCLUDE using gist (coalesce(body_id::text, committee_id::text, office_id::text, committee_kind) with =, daterange(valid_from, valid_to, \'[]\') with &&) where (removed_at is null), CONSTRAINT "pk_institution_name" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_institution_name__body_id" ON "institution_name"  ("body_id") ')
    await runner.query(
      'CREATE INDEX "ix_institution_name__committee_id" ON "institution_name"  ("committee_id") ',
    )
    await runner.query('CREATE INDEX "ix_institution_name__office_id" ON "institution_name"  ("office_id") ')
    await runner.query(
      'CREATE TABLE "legislative_term" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "number" text, "valid_from" date NOT NULL, "valid_to" date NOT NULL, "confirmed" boolean NOT NULL DEFAULT true, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_legislative_term__days" CHECK (valid_from <= valid_to), CONSTRAINT "ex_legislative_term__one_a_day" EXCLUDE using gist (body_id with =, daterange(valid_from, valid_to, \'[]\') with &&), CONSTRAINT "pk_legislative_term" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_legislative_term__body_id" ON "legislative_term"  ("body_id") ')
    await runner.query(
      'CREATE TABLE "parliamentary_group" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "term_id" uuid NOT NULL, "name" text NOT NULL, "short_name" text NOT NULL, "has_right_of_motion" boolean NOT NULL DEFAULT true, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_parliamentary_group" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_parliamentary_group__body_id_term_id" ON "parliamentary_group"  ("body_id", "term_id") ',
    )
    await runner.query(
      'CREATE TABLE "group_member" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "group_id" uuid NOT NULL, "person_id" uuid NOT NULL, "is_chair" boolean NOT NULL DEFAULT false, "valid_from" date NOT NULL, "valid_to" date, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_group_member__days" CHECK (valid_from <= valid_to), CONSTRAINT "ex_group_member__once_a_day" EXCLUDE using gist (group_id with =, person_id with =, daterange(valid_from, valid_to, \'[]\') with &&), CONSTRAINT "pk_group_member" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_group_member__person_id" ON "group_member"  ("person_id") ')
    await runner.query(
      'CREATE TABLE "composition" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "committee_id" uuid NOT NULL, "term_id" uuid, "status" text NOT NULL, "source_resolution" text, "resolved_on" date, "valid_from" date, "valid_to" date, "stated_seats" integer, "stated_at_least" boolean NOT NULL DEFAULT false, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_composition__key" UNIQUE ("key"), CONSTRAINT "ck_composition__days" CHECK (valid_from <= valid_to), CONSTRAINT "ck_composition__status" CHECK (status in (\'DRAFT\', \'RESOLVED\')), CONSTRAINT "pk_composition" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_composition__committee_id" ON "composition"  ("committee_id") ')
    await runner.query(
      'CREATE TABLE "seat_group" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "composition_id" uuid NOT NULL, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "label" text NOT NULL, "kind" text NOT NULL, "seat_count" integer, "note" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_seat_group__key" UNIQUE ("key"), CONSTRAINT "ck_seat_group__kind" CHECK (kind in (\'VOTING\', \'ADVISORY\')), CONSTRAINT "pk_seat_group" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_seat_group__composition_id_position" ON "seat_group"  ("composition_id", "position") ',
    )
    await runner.query(
      'CREATE TABLE "seat" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "committee_id" uuid NOT NULL, "seat_group_id" uuid NOT NULL, "term_id" uuid, "number" integer NOT NULL, "kind" text NOT NULL, "mandate" text NOT NULL, "bound_body_id" uuid, "bound_office_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_seat__seat_group_id_number" UNIQUE ("seat_group_id", "number"), CONSTRAINT "ck_seat__mandate" CHECK (mandate in (\'COUNCILLOR\', \'ELECTED\', \'EXPERT_CITIZEN\', \'EXPERT_RESIDENT\', \'FUNCTION\')), CONSTRAINT "ck_seat__kind" CHECK (kind in (\'VOTING\', \'ADVISORY\')), CONSTRAINT "pk_seat" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_seat__committee_id" ON "seat"  ("committee_id") ')
    await runner.query(
      'CREATE TABLE "membership" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "committee_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "person_id" uuid NOT NULL, "role" text NOT NULL DEFAULT \'HOLDER\', "duty" text NOT NULL DEFAULT \'MEMBER\', "on_behalf_of_id" uuid, "valid_from" date NOT NULL, "valid_to" date, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_membership__deputies_have_no_duty" CHECK (role = \'HOLDER\' or duty = \'MEMBER\'), CONSTRAINT "ck_membership__days" CHECK (valid_from <= valid_to), CONSTRAINT "ck_membership__duty" CHECK (duty in (\'CHAIR\', \'VICE_CHAIR\', \'MEMBER\')), CONSTRAINT "ck_membership__role" CHECK (role in (\'HOLDER\', \'DEPUTY\')), CONSTRAINT "ex_membership__one_chair" EXCLUDE using gist (committee_id with =, daterange(valid_from, valid_to, \'[]\') with &&) where (duty = \'CHAIR\'), CONSTRAINT "ex_membership__one_seat_a_person" EXCLUDE using gist (committee_id with =, person_id with =, daterange(valid_from, valid_to, \'[]\') with &&) where (role = \'HOLDER\'), CONSTRAINT "ex_membership__one_on_a_seat" EXCLUDE using gist (seat_id with =, role with =, daterange(valid_from, valid_to, \'[]\') with &&), CONSTRAINT "pk_membership" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_membership__person_id" ON "membership"  ("person_id") ')
    await runner.query(
      'CREATE TABLE "contact_person" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "committee_id" uuid, "office_id" uuid, "name" text NOT NULL, "phone" text NOT NULL, "email" text, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_contact_person" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_contact_person__body_id" ON "contact_person"  ("body_id") ')
    await runner.query(
      'CREATE TABLE "proposal" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "state" text NOT NULL DEFAULT \'DRAFT\', "way" text, "language" text NOT NULL DEFAULT \'de\', "organisation_id" uuid, "author_id" uuid, "entered_by_id" uuid, "told_by" text, "inhabitant_name" text, "inhabitant_address" text, "inhabitant_consent" boolean NOT NULL DEFAULT false, "group_id" uuid, "office_id" uuid, "headcount_min" integer, "headcount_max" integer, "revision" integer NOT NULL DEFAULT \'0\', "field_revisions" jsonb NOT NULL DEFAULT \'{}\', "is_demo" boolean NOT NULL DEFAULT false, "public_since" TIMESTAMP WITH TIME ZONE, "submitted_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_proposal__headcount" CHECK (headcount_min >= 0 and headcount_max >= headcount_min), CONSTRAINT "ck_proposal__way" CHECK (way is null or way in (\'TAKEN_UP\', \'SUGGESTION\', \'GROUP_MOTION\', \'ADMINISTRATION\', \'PETITION\')), CONSTRAINT "ck_proposal__state" CHECK (state in (\'DRAFT\', \'SUBMITTED\', \'WITHDRAWN\')), CONSTRAINT "pk_proposal" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_proposal__organisation_id" ON "proposal"  ("organisation_id") ')
    await runner.query('CREATE INDEX "ix_proposal__author_id" ON "proposal"  ("author_id") ')
    await runner.query(
      'CREATE TABLE "proposal_text" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "proposal_id" uuid NOT NULL, "version" integer NOT NULL, "language" text NOT NULL, "origin" text NOT NULL DEFAULT \'AUTHOR\', "title" text NOT NULL DEFAULT \'\', "what" text NOT NULL DEFAULT \'\', "why" text NOT NULL DEFAULT \'\', "for_whom" text NOT NULL DEFAULT \'\', "submitted_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_proposal_text__proposal_id_version_language" UNIQUE ("proposal_id", "version", "language"), CONSTRAINT "ck_proposal_text__origin" CHECK (origin in (\'AUTHOR\', \'MACHINE\', \'CHECKED\')), CONSTRAINT "pk_proposal_text" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "paper" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "proposal_id" uuid NOT NULL, "body_id" uuid NOT NULL, "kind" text NOT NULL, "state" text NOT NULL, "number" text NOT NULL, "text_id" uuid NOT NULL, "related_paper_id" uuid, "offered_to_id" uuid, "offered_until" date, "moved_at" TIMESTAMP WITH TIME ZONE, "lead_office_id" uuid, "return_to" text, "waits_for" text, "waits_for_committee_id" uuid, "waits_for_office_id" uuid, "waits_since" TIMESTAMP WITH TIME ZONE, "waits_until" date, "result_text" text, "settled_on" date, "settled_by_name" text, "external_number" text, "external_url" text, "submitted_at" TIMESTAMP WITH TIME ZONE, "public_since" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_paper__waits_for" CHECK (waits_for is null or waits_for in (\'APPLICANT\', \'COMMITTEE\', \'CLERK\', \'OFFICE\', \'BODY\')), CONSTRAINT "ck_paper__kind" CHECK (kind in (\'MOTION\', \'SUGGESTION\', \'ADMINISTRATION_DRAFT\', \'REPORT\', \'INQUIRY\', \'PETITION\')), CONSTRAINT "ck_paper__state" CHECK (state in (\'OFFERED\', \'SUBMITTED\', \'ADMITTED\', \'AWAITING_STATEMENT\', \'READY\', \'IN_CONSULTATION\', \'RETURNED\', \'ADOPTED\', \'ADOPTED_AMENDED\', \'PARTLY_ADOPTED\', \'REJECTED\', \'NOTED\', \'SETTLED\', \'WITHDRAWN\', \'REFUSED\', \'LAPSED\')), CONSTRAINT "pk_paper" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_paper__proposal_id" ON "paper"  ("proposal_id") ')
    await runner.query('CREATE INDEX "ix_paper__offered_to_id" ON "paper"  ("offered_to_id") ')
    await runner.query('CREATE INDEX "ix_paper__lead_office_id" ON "paper"  ("lead_office_id") ')
    await runner.query(
      'CREATE INDEX "ix_paper__waits_for_committee_id" ON "paper"  ("waits_for_committee_id") ',
    )
    await runner.query('CREATE INDEX "ix_paper__body_state" ON "paper"  ("body_id", "state") ')
    await runner.query('CREATE UNIQUE INDEX "uq_paper__body_number" ON "paper"  ("body_id", "number") ')
    await runner.query(
      'CREATE TABLE "reference_text" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "subject_id" uuid NOT NULL, "part" text NOT NULL DEFAULT \'text\', "version" integer NOT NULL, "language" text NOT NULL, "origin" text NOT NULL, "text" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_reference_text__subject_id_part_version_language" UNIQUE ("subject_id", "part", "version", "language"), CONSTRAINT "ck_reference_text__not_german" CHECK (language <> \'de\'), CONSTRAINT "ck_reference_text__origin" CHECK (origin in (\'AUTHOR\', \'MACHINE\', \'CHECKED\')), CONSTRAINT "pk_reference_text" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "field_of_action" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_field_of_action__key" UNIQUE ("key"), CONSTRAINT "pk_field_of_action" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "guiding_goal" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, "field_id" uuid NOT NULL, "number" integer NOT NULL, "intended_effect" text, "state" text NOT NULL DEFAULT \'DRAFT\', "carried_by" text, "carried_in" text, "carried_unanimously" boolean, CONSTRAINT "uq_guiding_goal__key" UNIQUE ("key"), CONSTRAINT "uq_guiding_goal__id_field_id" UNIQUE ("id", "field_id"), CONSTRAINT "ck_guiding_goal__carrier" CHECK (carried_by in (\'WORKSHOP\', \'SUMMIT\')), CONSTRAINT "ck_guiding_goal__state" CHECK (state in (\'DRAFT\', \'CARRIED\', \'CLOSED\')), CONSTRAINT "pk_guiding_goal" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_guiding_goal__field_id" ON "guiding_goal"  ("field_id") ')
    await runner.query(
      'CREATE TABLE "annual_goal" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, "field_id" uuid NOT NULL, "guiding_goal_id" uuid, "year" integer, "state" text NOT NULL DEFAULT \'DRAFT\', "carried_by" text, "carried_in" text, "carried_unanimously" boolean, CONSTRAINT "uq_annual_goal__key" UNIQUE ("key"), CONSTRAINT "ck_annual_goal__carrier" CHECK (carried_by in (\'WORKSHOP\', \'SUMMIT\')), CONSTRAINT "ck_annual_goal__state" CHECK (state in (\'DRAFT\', \'CARRIED\', \'CLOSED\')), CONSTRAINT "pk_annual_goal" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_annual_goal__field_id" ON "annual_goal"  ("field_id") ')
    await runner.query(
      'CREATE INDEX "ix_annual_goal__guiding_goal_id" ON "annual_goal"  ("guiding_goal_id") ',
    )
    await runner.query(
      'CREATE TABLE "measure" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, "field_id" uuid NOT NULL, "guiding_goal_id" uuid, "annual_goal_id" uuid, "responsible" text, "to_involve" text array NOT NULL DEFAULT \'{}\', "to_involve_open" boolean NOT NULL DEFAULT false, "procedure" text array NOT NULL DEFAULT \'{}\', "resources" text array NOT NULL DEFAULT \'{}\', "budget_min_euro" integer, "budget_max_euro" integer, "budget_unit" text, "budget_additional" text array NOT NULL DEFAULT \'{}\', "due_on" date, CONSTRAINT "uq_measure__key" UNIQUE ("key"), CONSTRAINT "ck_measure__budget_range" CHECK (budget_min_euro <= budget_max_euro), CONSTRAINT "ck_measure__budget_unit" CHECK (budget_unit in (\'PARTICIPANT\')), CONSTRAINT "ck_measure__one_parent" CHECK (num_nonnulls(guiding_goal_id, annual_goal_id) <= 1), CONSTRAINT "pk_measure" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_measure__field_id" ON "measure"  ("field_id") ')
    await runner.query('CREATE INDEX "ix_measure__guiding_goal_id" ON "measure"  ("guiding_goal_id") ')
    await runner.query('CREATE INDEX "ix_measure__annual_goal_id" ON "measure"  ("annual_goal_id") ')
    await runner.query(
      'CREATE TABLE "consideration" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, "measure_id" uuid NOT NULL, CONSTRAINT "uq_consideration__key" UNIQUE ("key"), CONSTRAINT "pk_consideration" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_consideration__measure_id" ON "consideration"  ("measure_id") ')
    await runner.query(
      'CREATE TABLE "indicator" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, "field_id" uuid NOT NULL, "guiding_goal_id" uuid, "annual_goal_id" uuid, "kind" text NOT NULL, "direction" text, "percent" integer, "at_least" integer, "region_id" uuid, "due_on" date, "due_precision" text, "subject" text, "comparison" text, CONSTRAINT "uq_indicator__key" UNIQUE ("key"), CONSTRAINT "ck_indicator__one_parent" CHECK (num_nonnulls(guiding_goal_id, annual_goal_id) <= 1), CONSTRAINT "ck_indicator__movement_has_direction" CHECK ((kind in (\'TREND\', \'PERCENT_CHANGE\')) = (direction is not null)), CONSTRAINT "ck_indicator__count_has_number" CHECK ((kind = \'COUNT_IN_REGION\') = (at_least is not null)), CONSTRAINT "ck_indicator__precision" CHECK (due_precision in (\'DAY\', \'MONTH\', \'YEAR\')), CONSTRAINT "ck_indicator__direction" CHECK (direction in (\'UP\', \'DOWN\')), CONSTRAINT "ck_indicator__kind" CHECK (kind in (\'COVERAGE\', \'PERCENT_CHANGE\', \'MILESTONE\', \'YES_NO\', \'DATA_EXISTS\', \'COUNT_IN_REGION\', \'TREND\', \'QUOTA_PER_GROUP\', \'PARITY\')), CONSTRAINT "pk_indicator" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_indicator__field_id" ON "indicator"  ("field_id") ')
    await runner.query('CREATE INDEX "ix_indicator__guiding_goal_id" ON "indicator"  ("guiding_goal_id") ')
    await runner.query('CREATE INDEX "ix_indicator__annual_goal_id" ON "indicator"  ("annual_goal_id") ')
    await runner.query(
      'CREATE TABLE "proposal_body" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "proposal_id" uuid NOT NULL, "body_id" uuid NOT NULL, CONSTRAINT "uq_proposal_body__proposal_id_body_id" UNIQUE ("proposal_id", "body_id"), CONSTRAINT "pk_proposal_body" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "co_applicant" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "proposal_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "state" text NOT NULL DEFAULT \'INVITED\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "answered_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_co_applicant__proposal_id_organisation_id" UNIQUE ("proposal_id", "organisation_id"), CONSTRAINT "ck_co_applicant__state" CHECK (state in (\'INVITED\', \'ACCEPTED\', \'DECLINED\')), CONSTRAINT "pk_co_applicant" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_co_applicant__organisation_id" ON "co_applicant"  ("organisation_id") ',
    )
    await runner.query(
      'CREATE TABLE "goal_served" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "proposal_id" uuid NOT NULL, "position" integer NOT NULL DEFAULT \'0\', "field_id" uuid, "guiding_goal_id" uuid, "annual_goal_id" uuid, "measure_id" uuid, CONSTRAINT "ck_goal_served__one" CHECK (num_nonnulls(field_id, guiding_goal_id, annual_goal_id, measure_id) = 1), CONSTRAINT "pk_goal_served" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_goal_served__proposal_id" ON "goal_served"  ("proposal_id") ')
    await runner.query('CREATE INDEX "ix_goal_served__field_id" ON "goal_served"  ("field_id") ')
    await runner.query(
      'CREATE TABLE "cost_item" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "proposal_id" uuid NOT NULL, "position" integer NOT NULL DEFAULT \'0\', "kind" text NOT NULL, "label" text, "min_euro" integer NOT NULL, "max_euro" integer NOT NULL, CONSTRAINT "ck_cost_item__range" CHECK (min_euro >= 0 and max_euro >= min_euro), CONSTRAINT "ck_cost_item__kind" CHECK (kind in (\'COURSE\', \'TRAVEL\', \'MATERIAL\', \'FIXED\')), CONSTRAINT "pk_cost_item" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_cost_item__proposal_id" ON "cost_item"  ("proposal_id") ')
    await runner.query(
      'CREATE TABLE "statement" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "paper_id" uuid NOT NULL, "office_id" uuid NOT NULL, "state" text NOT NULL DEFAULT \'REQUESTED\', "due_on" date NOT NULL, "text" text, "effect" text, "min_euro" integer, "max_euro" integer, "product" text, "account" text, "cover" text, "is_public" boolean NOT NULL DEFAULT true, "delivered_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_statement__paper_id" UNIQUE ("paper_id"), CONSTRAINT "ck_statement__effect" CHECK (effect is null or effect in (\'NONE\', \'ONCE\', \'YEARLY\', \'UNKNOWN\')), CONSTRAINT "ck_statement__state" CHECK (state in (\'REQUESTED\', \'CO_SIGNING\', \'DELIVERED\', \'OBSOLETE\')), CONSTRAINT "pk_statement" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_statement__office_id" ON "statement"  ("office_id") ')
    await runner.query(
      'CREATE TABLE "co_signature" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "statement_id" uuid NOT NULL, "office_id" uuid NOT NULL, "signed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_co_signature__statement_id_office_id" UNIQUE ("statement_id", "office_id"), CONSTRAINT "pk_co_signature" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_co_signature__office_id" ON "co_signature"  ("office_id") ')
    await runner.query(
      'CREATE TABLE "attachment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "name" text NOT NULL, "media_type" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "owner_id" uuid NOT NULL, "subject_entity" text, "subject_id" uuid, "public_since" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_attachment__subject" CHECK ((subject_entity is null) = (subject_id is null)), CONSTRAINT "ck_attachment__size" CHECK (size > 0), CONSTRAINT "pk_attachment" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_attachment__owner_id" ON "attachment"  ("owner_id") WHERE subject_id is null',
    )
    await runner.query(
      'CREATE INDEX "ix_attachment__subject_entity_subject_id" ON "attachment"  ("subject_entity", "subject_id") ',
    )
    await runner.query(
      'CREATE TABLE "attachment_chunk" ("attachment_id" uuid NOT NULL, "position" integer NOT NULL, "bytes" bytea NOT NULL, CONSTRAINT "pk_attachment_chunk" PRIMARY KEY ("attachment_id", "position"))',
    )
    await runner.query(
      'CREATE TABLE "draft_resolution" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "paper_id" uuid NOT NULL, "version" integer NOT NULL, "origin" text NOT NULL, "written_by" text NOT NULL, "text" text NOT NULL, "is_public" boolean NOT NULL DEFAULT true, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_draft_resolution__paper_id_version" UNIQUE ("paper_id", "version"), CONSTRAINT "ck_draft_resolution__origin" CHECK (origin in (\'OFFICE\', \'COMMITTEE\')), CONSTRAINT "pk_draft_resolution" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "follow" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "proposal_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_follow__person_id_proposal_id" UNIQUE ("person_id", "proposal_id"), CONSTRAINT "pk_follow" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_follow__proposal_id" ON "follow"  ("proposal_id") ')
    await runner.query(
      'CREATE TABLE "number_rule" ("body_id" uuid NOT NULL, "pattern" text NOT NULL, "reset" text NOT NULL DEFAULT \'YEAR\', CONSTRAINT "ck_number_rule__reset" CHECK (reset in (\'YEAR\', \'TERM\', \'NEVER\')), CONSTRAINT "pk_number_rule" PRIMARY KEY ("body_id"))',
    )
    await runner.query(
      'CREATE TABLE "number_series" ("body_id" uuid NOT NULL, "period" text NOT NULL, "last" integer NOT NULL, CONSTRAINT "pk_number_series" PRIMARY KEY ("body_id", "period"))',
    )
    await runner.query(
      'CREATE TABLE "question" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "paper_id" uuid NOT NULL, "position" integer NOT NULL, "asked_by" text NOT NULL, "text" text NOT NULL, "answer" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "answered_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_question" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_question__paper_id" ON "question"  ("paper_id") ')
    await runner.query(
      'CREATE TABLE "task" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "subject_entity" text NOT NULL, "subject_id" uuid NOT NULL, "assignees" text array NOT NULL, "title" text NOT NULL, "number" text, "path" text NOT NULL, "due" date, "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_task" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_task__due" ON "task"  ("due") WHERE closed_at is null')
    await runner.query(
      'CREATE INDEX "ix_task__subject_entity_subject_id" ON "task"  ("subject_entity", "subject_id") ',
    )
    await runner.query(
      "CREATE TABLE \"consultation\" (\"id\" uuid NOT NULL DEFAULT gen_random_uuid(), \"paper_id\" uuid NOT NULL, \"committee_id\" uuid, \"committee_kind\" text NOT NULL, \"position\" integer NOT NULL, \"state\" text NOT NULL DEFAULT 'PLANNED', \"role\" text NOT NULL, \"source\" text NOT NULL DEFAULT 'TEMPLATE', \"follows_id\" uuid, \"due_days\" integer NOT NULL DEFAULT '60', \"due_on\" date, \"opened_at\" TIMESTAMP WITH TIME ZONE, \"concluded_at\" TIMESTAMP WITH TIME ZONE, \"outcome\" text, \"drop_reason\" text, \"resume_on\" date, \"route_reason\" text, \"is_public\" boolean NOT NULL DEFAULT true, \"may_speak\" text NOT NULL DEFAULT 'ON_REQUEST', \"text_id\" uuid, \"draft_resolution_id\" uuid, \"external_number\" text, \"external_url\" text, \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"modified_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT \"ck_consultation__committee\" CHECK (committee_id is not null or state = 'DROPPED'), CONSTRAINT \"ck_consultation__source\" CHECK (source in ('TEMPLATE', 'REFERRAL', 'SECOND_READING', 'RETURN', 'INSERTED', 'TAKE_UP')), CONSTRAINT \"ck_consultation__speak\" CHECK (may_speak in ('NONE', 'ON_REQUEST', 'INVITED')), CONSTRAINT \"ck_consultation__drop\" CHECK (drop_reason is null or drop_reason in ('NO_COMMITTEE', 'NEVER_REACHED', 'SKIPPED', 'WITHDRAWN')), CONSTRAINT \"ck_consultation__outcome\" CHECK (outcome is null or outcome in ('RECOMMENDED', 'RECOMMENDED_AMENDED', 'NOT_RECOMMENDED', 'ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED', 'REJECTED', 'NOTED', 'POSTPONED', 'REFERRED', 'RETURNED_TO_AUTHOR', 'RETURNED_TO_PREVIOUS', 'REMOVED_FROM_AGENDA', 'WITHDRAWN', 'SETTLED', 'NO_VOTE', 'NO_OPINION')), CONSTRAINT \"ck_consultation__role\" CHECK (role in ('HEARING', 'PRELIMINARY', 'DECISION', 'NOTICE', 'OWN_MOTION')), CONSTRAINT \"ck_consultation__state\" CHECK (state in ('PLANNED', 'OPEN', 'SCHEDULED', 'CONCLUDED', 'DROPPED')), CONSTRAINT \"pk_consultation\" PRIMARY KEY (\"id\"))",
    )
    await runner.query(
      'CREATE INDEX "ix_consultation__committee_id_state" ON "consultation"  ("committee_id", "state") ',
    )
    await runner.query(
      'CREATE INDEX "ix_consultation__paper_id_position" ON "consultation"  ("paper_id", "position") ',
    )
    await runner.query(
      'CREATE TABLE "route_template" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text NOT NULL, "version" integer NOT NULL, "body_id" uuid, "paper_kind" text, "for_district" boolean NOT NULL DEFAULT false, "forwards_to_district" boolean NOT NULL DEFAULT false, "retired_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_route_template__key_version" UNIQUE ("key", "version"), CONSTRAINT "pk_route_template" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "template_station" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "template_id" uuid NOT NULL, "position" integer NOT NULL, "committee_kind" text NOT NULL, "role" text NOT NULL, "due_days" integer NOT NULL, "is_public" boolean NOT NULL DEFAULT true, "may_speak" text NOT NULL DEFAULT \'ON_REQUEST\', CONSTRAINT "uq_template_station__template_id_position_committee_kind" UNIQUE ("template_id", "position", "committee_kind"), CONSTRAINT "ck_template_station__speak" CHECK (may_speak in (\'NONE\', \'ON_REQUEST\', \'INVITED\')), CONSTRAINT "ck_template_station__role" CHECK (role in (\'HEARING\', \'PRELIMINARY\', \'DECISION\', \'NOTICE\', \'OWN_MOTION\')), CONSTRAINT "ck_template_station__kind" CHECK (committee_kind in (\'INTEGRATION_BODY\', \'SOCIAL_COMMITTEE\', \'COUNCIL\', \'DISTRICT_COMMITTEE\', \'DISTRICT_COUNCIL\', \'STEERING_GROUP\', \'OTHER\')), CONSTRAINT "pk_template_station" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "transfer" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "paper_id" uuid NOT NULL, "to_body_id" uuid NOT NULL, "state" text NOT NULL DEFAULT \'ARRIVED\', "due_on" date NOT NULL, "made_paper_id" uuid, "answer" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_transfer__paper_id" UNIQUE ("paper_id"), CONSTRAINT "ck_transfer__state" CHECK (state in (\'ARRIVED\', \'ADMITTED\', \'DECLINED\', \'ANSWERED\')), CONSTRAINT "pk_transfer" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_transfer__to_body_id_state" ON "transfer"  ("to_body_id", "state") ')
    await runner.query(
      'CREATE TABLE "resolution" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "consultation_id" uuid NOT NULL, "outcome" text NOT NULL, "text" text, "reason" text, "decided_on" date NOT NULL, "committee_name" text NOT NULL, "votes_for" integer, "votes_against" integer, "abstentions" integer, "is_unanimous" boolean, "source" text NOT NULL DEFAULT \'MANUAL\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_resolution__consultation_id" UNIQUE ("consultation_id"), CONSTRAINT "ck_resolution__votes" CHECK (votes_for >= 0 and votes_against >= 0 and abstentions >= 0), CONSTRAINT "ck_resolution__source" CHECK (source in (\'MANUAL\', \'MEETING\', \'IMPORT\', \'SCHEDULE\')), CONSTRAINT "ck_resolution__outcome" CHECK (outcome in (\'RECOMMENDED\', \'RECOMMENDED_AMENDED\', \'NOT_RECOMMENDED\', \'ADOPTED\', \'ADOPTED_AMENDED\', \'PARTLY_ADOPTED\', \'REJECTED\', \'NOTED\', \'POSTPONED\', \'REFERRED\', \'RETURNED_TO_AUTHOR\', \'RETURNED_TO_PREVIOUS\', \'REMOVED_FROM_AGENDA\', \'WITHDRAWN\', \'SETTLED\', \'NO_VOTE\', \'NO_OPINION\')), CONSTRAINT "pk_resolution" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "group_vote" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "resolution_id" uuid NOT NULL, "group_id" uuid NOT NULL, "stance" text NOT NULL, CONSTRAINT "uq_group_vote__resolution_id_group_id" UNIQUE ("resolution_id", "group_id"), CONSTRAINT "ck_group_vote__stance" CHECK (stance in (\'FOR\', \'AGAINST\', \'ABSTAINED\', \'MIXED\')), CONSTRAINT "pk_group_vote" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "route" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "paper_id" uuid NOT NULL, "template_id" uuid NOT NULL, "forwards_to_district" boolean NOT NULL, "reason" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_route__paper_id" UNIQUE ("paper_id"), CONSTRAINT "pk_route" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "job" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "name" text NOT NULL, "ids" jsonb NOT NULL DEFAULT \'{}\', "key" text, "state" text NOT NULL DEFAULT \'queued\', "attempt" integer NOT NULL DEFAULT \'0\', "run_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "lease_until" TIMESTAMP WITH TIME ZONE, "handed_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "finished_at" TIMESTAMP WITH TIME ZONE, "last_error" text, CONSTRAINT "uq_job__key" UNIQUE ("key"), CONSTRAINT "pk_job" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_job__run_at" ON "job"  ("run_at") WHERE state in (\'queued\', \'running\')',
    )
    await runner.query(
      'CREATE TABLE "applicant_reply" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "consultation_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "comes" boolean NOT NULL, "wants_to_speak" boolean NOT NULL DEFAULT false, "interpreter_language" text, "source" text NOT NULL DEFAULT \'SIGNED_IN\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_applicant_reply__consultation_id_person_id" UNIQUE ("consultation_id", "person_id"), CONSTRAINT "ck_applicant_reply__source" CHECK (source in (\'SIGNED_IN\', \'MAIL_LINK\', \'CLERK\')), CONSTRAINT "pk_applicant_reply" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_applicant_reply__consultation_id" ON "applicant_reply"  ("consultation_id") ',
    )
    await runner.query(
      'CREATE TABLE "meeting" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "state" text NOT NULL DEFAULT \'SCHEDULED\', "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "place" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_meeting__state" CHECK (state in (\'SCHEDULED\', \'CANCELLED\')), CONSTRAINT "pk_meeting" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_meeting__body_id_starts_at" ON "meeting"  ("body_id", "starts_at") ')
    await runner.query(
      'CREATE TABLE "meeting_committee" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "meeting_id" uuid NOT NULL, "committee_id" uuid NOT NULL, CONSTRAINT "uq_meeting_committee__meeting_id_committee_id" UNIQUE ("meeting_id", "committee_id"), CONSTRAINT "pk_meeting_committee" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_meeting_committee__committee_id" ON "meeting_committee"  ("committee_id") ',
    )
    await runner.query(
      'CREATE TABLE "agenda_item" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "meeting_id" uuid NOT NULL, "label" text NOT NULL, "is_public" boolean NOT NULL DEFAULT true, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_agenda_item__meeting_id_label" UNIQUE ("meeting_id", "label"), CONSTRAINT "pk_agenda_item" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "agenda_item_consultation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "item_id" uuid NOT NULL, "consultation_id" uuid NOT NULL, "sequence" integer NOT NULL DEFAULT \'0\', CONSTRAINT "uq_agenda_item_consultation__consultation_id" UNIQUE ("consultation_id"), CONSTRAINT "pk_agenda_item_consultation" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_agenda_item_consultation__item_id" ON "agenda_item_consultation"  ("item_id") ',
    )
    await runner.query(
      'CREATE TABLE "reply_token" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "token_hash" text NOT NULL, "consultation_id" uuid NOT NULL, "person_id" uuid NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "uq_reply_token__token_hash" UNIQUE ("token_hash"), CONSTRAINT "pk_reply_token" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_reply_token__consultation_id" ON "reply_token"  ("consultation_id") ',
    )
    await runner.query(
      'CREATE TABLE "priority_round" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text NOT NULL, "held_in" text, "closed_on" date, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_priority_round__key" UNIQUE ("key"), CONSTRAINT "pk_priority_round" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "priority_topic" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, "round_id" uuid NOT NULL, "field_id" uuid, "points" integer NOT NULL, CONSTRAINT "uq_priority_topic__key" UNIQUE ("key"), CONSTRAINT "ck_priority_topic__points" CHECK (points >= 0), CONSTRAINT "pk_priority_topic" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_priority_topic__round_id" ON "priority_topic"  ("round_id") ')
    await runner.query(
      'CREATE TABLE "actor_group" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_actor_group__key" UNIQUE ("key"), CONSTRAINT "pk_actor_group" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "actor_link" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, "name" text NOT NULL, "from_id" uuid NOT NULL, "to_id" uuid, CONSTRAINT "uq_actor_link__key" UNIQUE ("key"), CONSTRAINT "pk_actor_link" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "recommendation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, "number" integer NOT NULL, CONSTRAINT "uq_recommendation__key" UNIQUE ("key"), CONSTRAINT "pk_recommendation" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "seat_group_actor" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "seat_group_id" uuid NOT NULL, "actor_group_id" uuid NOT NULL, CONSTRAINT "uq_seat_group_actor__seat_group_id" UNIQUE ("seat_group_id"), CONSTRAINT "pk_seat_group_actor" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_seat_group_actor__actor_group_id" ON "seat_group_actor"  ("actor_group_id") ',
    )
    await runner.query(
      'CREATE TABLE "steering_function" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_steering_function__key" UNIQUE ("key"), CONSTRAINT "pk_steering_function" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "steering_task" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_steering_task__key" UNIQUE ("key"), CONSTRAINT "pk_steering_task" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "workshop_item" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, "kind" text NOT NULL, "event_kind" text, "happened_on" date, "after_id" uuid, "gathering" text, "overridden_by_id" uuid, "unanimous" boolean, CONSTRAINT "uq_workshop_item__key" UNIQUE ("key"), CONSTRAINT "ck_workshop_item__event_has_date" CHECK ((kind = \'EVENT\') = (happened_on is not null)), CONSTRAINT "ck_workshop_item__gathering" CHECK (gathering in (\'CONFERENCE\', \'SUMMIT\', \'STEERING_GROUP\')), CONSTRAINT "ck_workshop_item__event_kind" CHECK (event_kind in (\'WORKSHOP_DAY\', \'COMMITTEE_REPORT\', \'COUNCIL_REPORT\')), CONSTRAINT "ck_workshop_item__kind" CHECK (kind in (\'EVENT\', \'STATEMENT\', \'GUIDING_QUESTION\', \'CIRCLE_ARC\', \'EVALUATION_VERB\', \'PURPOSE\', \'RESOLUTION_SENTENCE\', \'CLOSING_RULE\')), CONSTRAINT "pk_workshop_item" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_workshop_item__kind_position" ON "workshop_item"  ("kind", "position") ',
    )
    await runner.query(
      'ALTER TABLE "delegate" ADD CONSTRAINT "fk_delegate__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "delegate" ADD CONSTRAINT "fk_delegate__organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "delegate_invitation" ADD CONSTRAINT "fk_delegate_invitation__organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "delegate_invitation" ADD CONSTRAINT "fk_delegate_invitation__invited_by_id" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "role_assignment" ADD CONSTRAINT "fk_role_assignment__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "organisation_text" ADD CONSTRAINT "fk_organisation_text__organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "transition" ADD CONSTRAINT "fk_transition__reason_id" FOREIGN KEY ("reason_id") REFERENCES "reason"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "audit_entry" ADD CONSTRAINT "fk_audit_entry__transition_id" FOREIGN KEY ("transition_id") REFERENCES "transition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "body" ADD CONSTRAINT "fk_body__district_id" FOREIGN KEY ("district_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "committee" ADD CONSTRAINT "fk_committee__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "office" ADD CONSTRAINT "fk_office__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "institution_name" ADD CONSTRAINT "fk_institution_name__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "institution_name" ADD CONSTRAINT "fk_institution_name__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "institution_name" ADD CONSTRAINT "fk_institution_name__office_id" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "legislative_term" ADD CONSTRAINT "fk_legislative_term__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "parliamentary_group" ADD CONSTRAINT "fk_parliamentary_group__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "parliamentary_group" ADD CONSTRAINT "fk_parliamentary_group__term_id" FOREIGN KEY ("term_id") REFERENCES "legislative_term"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "group_member" ADD CONSTRAINT "fk_group_member__group_id" FOREIGN KEY ("group_id") REFERENCES "parliamentary_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "group_member" ADD CONSTRAINT "fk_group_member__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "composition" ADD CONSTRAINT "fk_composition__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "composition" ADD CONSTRAINT "fk_composition__term_id" FOREIGN KEY ("term_id") REFERENCES "legislative_term"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "seat_group" ADD CONSTRAINT "fk_seat_group__composition_id" FOREIGN KEY ("composition_id") REFERENCES "composition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "seat" ADD CONSTRAINT "fk_seat__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "seat" ADD CONSTRAINT "fk_seat__seat_group_id" FOREIGN KEY ("seat_group_id") REFERENCES "seat_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "seat" ADD CONSTRAINT "fk_seat__term_id" FOREIGN KEY ("term_id") REFERENCES "legislative_term"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "seat" ADD CONSTRAINT "fk_seat__bound_body_id" FOREIGN KEY ("bound_body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "seat" ADD CONSTRAINT "fk_seat__bound_office_id" FOREIGN KEY ("bound_office_id") REFERENCES "office"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "membership" ADD CONSTRAINT "fk_membership__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "membership" ADD CONSTRAINT "fk_membership__seat_id" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "membership" ADD CONSTRAINT "fk_membership__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "membership" ADD CONSTRAINT "fk_membership__on_behalf_of_id" FOREIGN KEY ("on_behalf_of_id") REFERENCES "parliamentary_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "contact_person" ADD CONSTRAINT "fk_contact_person__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "contact_person" ADD CONSTRAINT "fk_contact_person__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "contact_person" ADD CONSTRAINT "fk_contact_person__office_id" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "proposal" ADD CONSTRAINT "fk_proposal__organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "proposal" ADD CONSTRAINT "fk_proposal__author_id" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "proposal" ADD CONSTRAINT "fk_proposal__entered_by_id" FOREIGN KEY ("entered_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "proposal" ADD CONSTRAINT "fk_proposal__group_id" FOREIGN KEY ("group_id") REFERENCES "parliamentary_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "proposal" ADD CONSTRAINT "fk_proposal__office_id" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "proposal_text" ADD CONSTRAINT "fk_proposal_text__proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "paper" ADD CONSTRAINT "fk_paper__proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "paper" ADD CONSTRAINT "fk_paper__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "paper" ADD CONSTRAINT "fk_paper__text_id" FOREIGN KEY ("text_id") REFERENCES "proposal_text"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "paper" ADD CONSTRAINT "fk_paper__related_paper_id" FOREIGN KEY ("related_paper_id") REFERENCES "paper"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "paper" ADD CONSTRAINT "fk_paper__offered_to_id" FOREIGN KEY ("offered_to_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "paper" ADD CONSTRAINT "fk_paper__lead_office_id" FOREIGN KEY ("lead_office_id") REFERENCES "office"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "paper" ADD CONSTRAINT "fk_paper__waits_for_committee_id" FOREIGN KEY ("waits_for_committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "paper" ADD CONSTRAINT "fk_paper__waits_for_office_id" FOREIGN KEY ("waits_for_office_id") REFERENCES "office"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "guiding_goal" ADD CONSTRAINT "fk_guiding_goal__field_id" FOREIGN KEY ("field_id") REFERENCES "field_of_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "annual_goal" ADD CONSTRAINT "fk_annual_goal__field_id" FOREIGN KEY ("field_id") REFERENCES "field_of_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "annual_goal" ADD CONSTRAINT "fk_annual_goal__guiding_goal_id" FOREIGN KEY ("guiding_goal_id") REFERENCES "guiding_goal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "measure" ADD CONSTRAINT "fk_measure__field_id" FOREIGN KEY ("field_id") REFERENCES "field_of_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "measure" ADD CONSTRAINT "fk_measure__guiding_goal_id" FOREIGN KEY ("guiding_goal_id") REFERENCES "guiding_goal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "measure" ADD CONSTRAINT "fk_measure__annual_goal_id" FOREIGN KEY ("annual_goal_id") REFERENCES "annual_goal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "consideration" ADD CONSTRAINT "fk_consideration__measure_id" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator" ADD CONSTRAINT "fk_indicator__field_id" FOREIGN KEY ("field_id") REFERENCES "field_of_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator" ADD CONSTRAINT "fk_indicator__guiding_goal_id" FOREIGN KEY ("guiding_goal_id") REFERENCES "guiding_goal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator" ADD CONSTRAINT "fk_indicator__annual_goal_id" FOREIGN KEY ("annual_goal_id") REFERENCES "annual_goal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator" ADD CONSTRAINT "fk_indicator__region_id" FOREIGN KEY ("region_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "proposal_body" ADD CONSTRAINT "fk_proposal_body__proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "proposal_body" ADD CONSTRAINT "fk_proposal_body__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "co_applicant" ADD CONSTRAINT "fk_co_applicant__proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "co_applicant" ADD CONSTRAINT "fk_co_applicant__organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "goal_served" ADD CONSTRAINT "fk_goal_served__proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "goal_served" ADD CONSTRAINT "fk_goal_served__field_id" FOREIGN KEY ("field_id") REFERENCES "field_of_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "goal_served" ADD CONSTRAINT "fk_goal_served__guiding_goal_id" FOREIGN KEY ("guiding_goal_id") REFERENCES "guiding_goal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "goal_served" ADD CONSTRAINT "fk_goal_served__annual_goal_id" FOREIGN KEY ("annual_goal_id") REFERENCES "annual_goal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "goal_served" ADD CONSTRAINT "fk_goal_served__measure_id" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "cost_item" ADD CONSTRAINT "fk_cost_item__proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "statement" ADD CONSTRAINT "fk_statement__paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "statement" ADD CONSTRAINT "fk_statement__office_id" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "co_signature" ADD CONSTRAINT "fk_co_signature__statement_id" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "co_signature" ADD CONSTRAINT "fk_co_signature__office_id" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "attachment_chunk" ADD CONSTRAINT "fk_attachment_chunk__attachment_id" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "draft_resolution" ADD CONSTRAINT "fk_draft_resolution__paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "follow" ADD CONSTRAINT "fk_follow__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "follow" ADD CONSTRAINT "fk_follow__proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "number_rule" ADD CONSTRAINT "fk_number_rule__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "number_series" ADD CONSTRAINT "fk_number_series__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "question" ADD CONSTRAINT "fk_question__paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "consultation" ADD CONSTRAINT "fk_consultation__paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "consultation" ADD CONSTRAINT "fk_consultation__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "consultation" ADD CONSTRAINT "fk_consultation__follows_id" FOREIGN KEY ("follows_id") REFERENCES "consultation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "consultation" ADD CONSTRAINT "fk_consultation__text_id" FOREIGN KEY ("text_id") REFERENCES "proposal_text"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "consultation" ADD CONSTRAINT "fk_consultation__draft_resolution_id" FOREIGN KEY ("draft_resolution_id") REFERENCES "draft_resolution"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "route_template" ADD CONSTRAINT "fk_route_template__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "template_station" ADD CONSTRAINT "fk_template_station__template_id" FOREIGN KEY ("template_id") REFERENCES "route_template"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "transfer" ADD CONSTRAINT "fk_transfer__paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "transfer" ADD CONSTRAINT "fk_transfer__to_body_id" FOREIGN KEY ("to_body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "transfer" ADD CONSTRAINT "fk_transfer__made_paper_id" FOREIGN KEY ("made_paper_id") REFERENCES "paper"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "resolution" ADD CONSTRAINT "fk_resolution__consultation_id" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "group_vote" ADD CONSTRAINT "fk_group_vote__resolution_id" FOREIGN KEY ("resolution_id") REFERENCES "resolution"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "group_vote" ADD CONSTRAINT "fk_group_vote__group_id" FOREIGN KEY ("group_id") REFERENCES "parliamentary_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "route" ADD CONSTRAINT "fk_route__paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "route" ADD CONSTRAINT "fk_route__template_id" FOREIGN KEY ("template_id") REFERENCES "route_template"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "applicant_reply" ADD CONSTRAINT "fk_applicant_reply__consultation_id" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "applicant_reply" ADD CONSTRAINT "fk_applicant_reply__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "applicant_reply" ADD CONSTRAINT "fk_applicant_reply__organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "meeting" ADD CONSTRAINT "fk_meeting__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "meeting_committee" ADD CONSTRAINT "fk_meeting_committee__meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "meeting_committee" ADD CONSTRAINT "fk_meeting_committee__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "agenda_item" ADD CONSTRAINT "fk_agenda_item__meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "agenda_item_consultation" ADD CONSTRAINT "fk_agenda_item_consultation__item_id" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "agenda_item_consultation" ADD CONSTRAINT "fk_agenda_item_consultation__consultation_id" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "reply_token" ADD CONSTRAINT "fk_reply_token__consultation_id" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "reply_token" ADD CONSTRAINT "fk_reply_token__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "priority_topic" ADD CONSTRAINT "fk_priority_topic__round_id" FOREIGN KEY ("round_id") REFERENCES "priority_round"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "priority_topic" ADD CONSTRAINT "fk_priority_topic__field_id" FOREIGN KEY ("field_id") REFERENCES "field_of_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "actor_link" ADD CONSTRAINT "fk_actor_link__from_id" FOREIGN KEY ("from_id") REFERENCES "actor_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "actor_link" ADD CONSTRAINT "fk_actor_link__to_id" FOREIGN KEY ("to_id") REFERENCES "actor_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "seat_group_actor" ADD CONSTRAINT "fk_seat_group_actor__seat_group_id" FOREIGN KEY ("seat_group_id") REFERENCES "seat_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "seat_group_actor" ADD CONSTRAINT "fk_seat_group_actor__actor_group_id" FOREIGN KEY ("actor_group_id") REFERENCES "actor_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "workshop_item" ADD CONSTRAINT "fk_workshop_item__after_id" FOREIGN KEY ("after_id") REFERENCES "workshop_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "workshop_item" ADD CONSTRAINT "fk_workshop_item__overridden_by_id" FOREIGN KEY ("overridden_by_id") REFERENCES "workshop_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "workshop_item" DROP CONSTRAINT "fk_workshop_item__overridden_by_id"')
    await runner.query('ALTER TABLE "workshop_item" DROP CONSTRAINT "fk_workshop_item__after_id"')
    await runner.query('ALTER TABLE "seat_group_actor" DROP CONSTRAINT "fk_seat_group_actor__actor_group_id"')
    await runner.query('ALTER TABLE "seat_group_actor" DROP CONSTRAINT "fk_seat_group_actor__seat_group_id"')
    await runner.query('ALTER TABLE "actor_link" DROP CONSTRAINT "fk_actor_link__to_id"')
    await runner.query('ALTER TABLE "actor_link" DROP CONSTRAINT "fk_actor_link__from_id"')
    await runner.query('ALTER TABLE "priority_topic" DROP CONSTRAINT "fk_priority_topic__field_id"')
    await runner.query('ALTER TABLE "priority_topic" DROP CONSTRAINT "fk_priority_topic__round_id"')
    await runner.query('ALTER TABLE "reply_token" DROP CONSTRAINT "fk_reply_token__person_id"')
    await runner.query('ALTER TABLE "reply_token" DROP CONSTRAINT "fk_reply_token__consultation_id"')
    await runner.query(
      'ALTER TABLE "agenda_item_consultation" DROP CONSTRAINT "fk_agenda_item_consultation__consultation_id"',
    )
    await runner.query(
      'ALTER TABLE "agenda_item_consultation" DROP CONSTRAINT "fk_agenda_item_consultation__item_id"',
    )
    await runner.query('ALTER TABLE "agenda_item" DROP CONSTRAINT "fk_agenda_item__meeting_id"')
    await runner.query('ALTER TABLE "meeting_committee" DROP CONSTRAINT "fk_meeting_committee__committee_id"')
    await runner.query('ALTER TABLE "meeting_committee" DROP CONSTRAINT "fk_meeting_committee__meeting_id"')
    await runner.query('ALTER TABLE "meeting" DROP CONSTRAINT "fk_meeting__body_id"')
    await runner.query('ALTER TABLE "applicant_reply" DROP CONSTRAINT "fk_applicant_reply__organisation_id"')
    await runner.query('ALTER TABLE "applicant_reply" DROP CONSTRAINT "fk_applicant_reply__person_id"')
    await runner.query('ALTER TABLE "applicant_reply" DROP CONSTRAINT "fk_applicant_reply__consultation_id"')
    await runner.query('ALTER TABLE "route" DROP CONSTRAINT "fk_route__template_id"')
    await runner.query('ALTER TABLE "route" DROP CONSTRAINT "fk_route__paper_id"')
    await runner.query('ALTER TABLE "group_vote" DROP CONSTRAINT "fk_group_vote__group_id"')
    await runner.query('ALTER TABLE "group_vote" DROP CONSTRAINT "fk_group_vote__resolution_id"')
    await runner.query('ALTER TABLE "resolution" DROP CONSTRAINT "fk_resolution__consultation_id"')
    await runner.query('ALTER TABLE "transfer" DROP CONSTRAINT "fk_transfer__made_paper_id"')
    await runner.query('ALTER TABLE "transfer" DROP CONSTRAINT "fk_transfer__to_body_id"')
    await runner.query('ALTER TABLE "transfer" DROP CONSTRAINT "fk_transfer__paper_id"')
    await runner.query('ALTER TABLE "template_station" DROP CONSTRAINT "fk_template_station__template_id"')
    await runner.query('ALTER TABLE "route_template" DROP CONSTRAINT "fk_route_template__body_id"')
    await runner.query('ALTER TABLE "consultation" DROP CONSTRAINT "fk_consultation__draft_resolution_id"')
    await runner.query('ALTER TABLE "consultation" DROP CONSTRAINT "fk_consultation__text_id"')
    await runner.query('ALTER TABLE "consultation" DROP CONSTRAINT "fk_consultation__follows_id"')
    await runner.query('ALTER TABLE "consultation" DROP CONSTRAINT "fk_consultation__committee_id"')
    await runner.query('ALTER TABLE "consultation" DROP CONSTRAINT "fk_consultation__paper_id"')
    await runner.query('ALTER TABLE "question" DROP CONSTRAINT "fk_question__paper_id"')
    await runner.query('ALTER TABLE "number_series" DROP CONSTRAINT "fk_number_series__body_id"')
    await runner.query('ALTER TABLE "number_rule" DROP CONSTRAINT "fk_number_rule__body_id"')
    await runner.query('ALTER TABLE "follow" DROP CONSTRAINT "fk_follow__proposal_id"')
    await runner.query('ALTER TABLE "follow" DROP CONSTRAINT "fk_follow__person_id"')
    await runner.query('ALTER TABLE "draft_resolution" DROP CONSTRAINT "fk_draft_resolution__paper_id"')
    await runner.query('ALTER TABLE "attachment_chunk" DROP CONSTRAINT "fk_attachment_chunk__attachment_id"')
    await runner.query('ALTER TABLE "co_signature" DROP CONSTRAINT "fk_co_signature__office_id"')
    await runner.query('ALTER TABLE "co_signature" DROP CONSTRAINT "fk_co_signature__statement_id"')
    await runner.query('ALTER TABLE "statement" DROP CONSTRAINT "fk_statement__office_id"')
    await runner.query('ALTER TABLE "statement" DROP CONSTRAINT "fk_statement__paper_id"')
    await runner.query('ALTER TABLE "cost_item" DROP CONSTRAINT "fk_cost_item__proposal_id"')
    await runner.query('ALTER TABLE "goal_served" DROP CONSTRAINT "fk_goal_served__measure_id"')
    await runner.query('ALTER TABLE "goal_served" DROP CONSTRAINT "fk_goal_served__annual_goal_id"')
    await runner.query('ALTER TABLE "goal_served" DROP CONSTRAINT "fk_goal_served__guiding_goal_id"')
    await runner.query('ALTER TABLE "goal_served" DROP CONSTRAINT "fk_goal_served__field_id"')
    await runner.query('ALTER TABLE "goal_served" DROP CONSTRAINT "fk_goal_served__proposal_id"')
    await runner.query('ALTER TABLE "co_applicant" DROP CONSTRAINT "fk_co_applicant__organisation_id"')
    await runner.query('ALTER TABLE "co_applicant" DROP CONSTRAINT "fk_co_applicant__proposal_id"')
    await runner.query('ALTER TABLE "proposal_body" DROP CONSTRAINT "fk_proposal_body__body_id"')
    await runner.query('ALTER TABLE "proposal_body" DROP CONSTRAINT "fk_proposal_body__proposal_id"')
    await runner.query('ALTER TABLE "indicator" DROP CONSTRAINT "fk_indicator__region_id"')
    await runner.query('ALTER TABLE "indicator" DROP CONSTRAINT "fk_indicator__annual_goal_id"')
    await runner.query('ALTER TABLE "indicator" DROP CONSTRAINT "fk_indicator__guiding_goal_id"')
    await runner.query('ALTER TABLE "indicator" DROP CONSTRAINT "fk_indicator__field_id"')
    await runner.query('ALTER TABLE "consideration" DROP CONSTRAINT "fk_consideration__measure_id"')
    await runner.query('ALTER TABLE "measure" DROP CONSTRAINT "fk_measure__annual_goal_id"')
    await runner.query('ALTER TABLE "measure" DROP CONSTRAINT "fk_measure__guiding_goal_id"')
    await runner.query('ALTER TABLE "measure" DROP CONSTRAINT "fk_measure__field_id"')
    await runner.query('ALTER TABLE "annual_goal" DROP CONSTRAINT "fk_annual_goal__guiding_goal_id"')
    await runner.query('ALTER TABLE "annual_goal" DROP CONSTRAINT "fk_annual_goal__field_id"')
    await runner.query('ALTER TABLE "guiding_goal" DROP CONSTRAINT "fk_guiding_goal__field_id"')
    await runner.query('ALTER TABLE "paper" DROP CONSTRAINT "fk_paper__waits_for_office_id"')
    await runner.query('ALTER TABLE "paper" DROP CONSTRAINT "fk_paper__waits_for_committee_id"')
    await runner.query('ALTER TABLE "paper" DROP CONSTRAINT "fk_paper__lead_office_id"')
    await runner.query('ALTER TABLE "paper" DROP CONSTRAINT "fk_paper__offered_to_id"')
    await runner.query('ALTER TABLE "paper" DROP CONSTRAINT "fk_paper__related_paper_id"')
    await runner.query('ALTER TABLE "paper" DROP CONSTRAINT "fk_paper__text_id"')
    await runner.query('ALTER TABLE "paper" DROP CONSTRAINT "fk_paper__body_id"')
    await runner.query('ALTER TABLE "paper" DROP CONSTRAINT "fk_paper__proposal_id"')
    await runner.query('ALTER TABLE "proposal_text" DROP CONSTRAINT "fk_proposal_text__proposal_id"')
    await runner.query('ALTER TABLE "proposal" DROP CONSTRAINT "fk_proposal__office_id"')
    await runner.query('ALTER TABLE "proposal" DROP CONSTRAINT "fk_proposal__group_id"')
    await runner.query('ALTER TABLE "proposal" DROP CONSTRAINT "fk_proposal__entered_by_id"')
    await runner.query('ALTER TABLE "proposal" DROP CONSTRAINT "fk_proposal__author_id"')
    await runner.query('ALTER TABLE "proposal" DROP CONSTRAINT "fk_proposal__organisation_id"')
    await runner.query('ALTER TABLE "contact_person" DROP CONSTRAINT "fk_contact_person__office_id"')
    await runner.query('ALTER TABLE "contact_person" DROP CONSTRAINT "fk_contact_person__committee_id"')
    await runner.query('ALTER TABLE "contact_person" DROP CONSTRAINT "fk_contact_person__body_id"')
    await runner.query('ALTER TABLE "membership" DROP CONSTRAINT "fk_membership__on_behalf_of_id"')
    await runner.query('ALTER TABLE "membership" DROP CONSTRAINT "fk_membership__person_id"')
    await runner.query('ALTER TABLE "membership" DROP CONSTRAINT "fk_membership__seat_id"')
    await runner.query('ALTER TABLE "membership" DROP CONSTRAINT "fk_membership__committee_id"')
    await runner.query('ALTER TABLE "seat" DROP CONSTRAINT "fk_seat__bound_office_id"')
    await runner.query('ALTER TABLE "seat" DROP CONSTRAINT "fk_seat__bound_body_id"')
    await runner.query('ALTER TABLE "seat" DROP CONSTRAINT "fk_seat__term_id"')
    await runner.query('ALTER TABLE "seat" DROP CONSTRAINT "fk_seat__seat_group_id"')
    await runner.query('ALTER TABLE "seat" DROP CONSTRAINT "fk_seat__committee_id"')
    await runner.query('ALTER TABLE "seat_group" DROP CONSTRAINT "fk_seat_group__composition_id"')
    await runner.query('ALTER TABLE "composition" DROP CONSTRAINT "fk_composition__term_id"')
    await runner.query('ALTER TABLE "composition" DROP CONSTRAINT "fk_composition__committee_id"')
    await runner.query('ALTER TABLE "group_member" DROP CONSTRAINT "fk_group_member__person_id"')
    await runner.query('ALTER TABLE "group_member" DROP CONSTRAINT "fk_group_member__group_id"')
    await runner.query('ALTER TABLE "parliamentary_group" DROP CONSTRAINT "fk_parliamentary_group__term_id"')
    await runner.query('ALTER TABLE "parliamentary_group" DROP CONSTRAINT "fk_parliamentary_group__body_id"')
    await runner.query('ALTER TABLE "legislative_term" DROP CONSTRAINT "fk_legislative_term__body_id"')
    await runner.query('ALTER TABLE "institution_name" DROP CONSTRAINT "fk_institution_name__office_id"')
    await runner.query('ALTER TABLE "institution_name" DROP CONSTRAINT "fk_institution_name__committee_id"')
    await runner.query('ALTER TABLE "institution_name" DROP CONSTRAINT "fk_institution_name__body_id"')
    await runner.query('ALTER TABLE "office" DROP CONSTRAINT "fk_office__body_id"')
    await runner.query('ALTER TABLE "committee" DROP CONSTRAINT "fk_committee__body_id"')
    await runner.query('ALTER TABLE "body" DROP CONSTRAINT "fk_body__district_id"')
    await runner.query('ALTER TABLE "audit_entry" DROP CONSTRAINT "fk_audit_entry__transition_id"')
    await runner.query('ALTER TABLE "transition" DROP CONSTRAINT "fk_transition__reason_id"')
    await runner.query(
      'ALTER TABLE "organisation_text" DROP CONSTRAINT "fk_organisation_text__organisation_id"',
    )
    await runner.query('ALTER TABLE "role_assignment" DROP CONSTRAINT "fk_role_assignment__person_id"')
    await runner.query(
      'ALTER TABLE "delegate_invitation" DROP CONSTRAINT "fk_delegate_invitation__invited_by_id"',
    )
    await runner.query(
      'ALTER TABLE "delegate_invitation" DROP CONSTRAINT "fk_delegate_invitation__organisation_id"',
    )
    await runner.query('ALTER TABLE "delegate" DROP CONSTRAINT "fk_delegate__organisation_id"')
    await runner.query('ALTER TABLE "delegate" DROP CONSTRAINT "fk_delegate__person_id"')
    await runner.query('DROP INDEX "public"."ix_workshop_item__kind_position"')
    await runner.query('DROP TABLE "workshop_item" CASCADE')
    await runner.query('DROP TABLE "steering_task" CASCADE')
    await runner.query('DROP TABLE "steering_function" CASCADE')
    await runner.query('DROP INDEX "public"."ix_seat_group_actor__actor_group_id"')
    await runner.query('DROP TABLE "seat_group_actor" CASCADE')
    await runner.query('DROP TABLE "recommendation" CASCADE')
    await runner.query('DROP TABLE "actor_link" CASCADE')
    await runner.query('DROP TABLE "actor_group" CASCADE')
    await runner.query('DROP INDEX "public"."ix_priority_topic__round_id"')
    await runner.query('DROP TABLE "priority_topic" CASCADE')
    await runner.query('DROP TABLE "priority_round" CASCADE')
    await runner.query('DROP INDEX "public"."ix_reply_token__consultation_id"')
    await runner.query('DROP TABLE "reply_token" CASCADE')
    await runner.query('DROP INDEX "public"."ix_agenda_item_consultation__item_id"')
    await runner.query('DROP TABLE "agenda_item_consultation" CASCADE')
    await runner.query('DROP TABLE "agenda_item" CASCADE')
    await runner.query('DROP INDEX "public"."ix_meeting_committee__committee_id"')
    await runner.query('DROP TABLE "meeting_committee" CASCADE')
    await runner.query('DROP INDEX "public"."ix_meeting__body_id_starts_at"')
    await runner.query('DROP TABLE "meeting" CASCADE')
    await runner.query('DROP INDEX "public"."ix_applicant_reply__consultation_id"')
    await runner.query('DROP TABLE "applicant_reply" CASCADE')
    await runner.query('DROP INDEX "public"."ix_job__run_at"')
    await runner.query('DROP TABLE "job" CASCADE')
    await runner.query('DROP TABLE "route" CASCADE')
    await runner.query('DROP TABLE "group_vote" CASCADE')
    await runner.query('DROP TABLE "resolution" CASCADE')
    await runner.query('DROP INDEX "public"."ix_transfer__to_body_id_state"')
    await runner.query('DROP TABLE "transfer" CASCADE')
    await runner.query('DROP TABLE "template_station" CASCADE')
    await runner.query('DROP TABLE "route_template" CASCADE')
    await runner.query('DROP INDEX "public"."ix_consultation__paper_id_position"')
    await runner.query('DROP INDEX "public"."ix_consultation__committee_id_state"')
    await runner.query('DROP TABLE "consultation" CASCADE')
    await runner.query('DROP INDEX "public"."ix_task__subject_entity_subject_id"')
    await runner.query('DROP INDEX "public"."ix_task__due"')
    await runner.query('DROP TABLE "task" CASCADE')
    await runner.query('DROP INDEX "public"."ix_question__paper_id"')
    await runner.query('DROP TABLE "question" CASCADE')
    await runner.query('DROP TABLE "number_series" CASCADE')
    await runner.query('DROP TABLE "number_rule" CASCADE')
    await runner.query('DROP INDEX "public"."ix_follow__proposal_id"')
    await runner.query('DROP TABLE "follow" CASCADE')
    await runner.query('DROP TABLE "draft_resolution" CASCADE')
    await runner.query('DROP TABLE "attachment_chunk" CASCADE')
    await runner.query('DROP INDEX "public"."ix_attachment__subject_entity_subject_id"')
    await runner.query('DROP INDEX "public"."ix_attachment__owner_id"')
    await runner.query('DROP TABLE "attachment" CASCADE')
    await runner.query('DROP INDEX "public"."ix_co_signature__office_id"')
    await runner.query('DROP TABLE "co_signature" CASCADE')
    await runner.query('DROP INDEX "public"."ix_statement__office_id"')
    await runner.query('DROP TABLE "statement" CASCADE')
    await runner.query('DROP INDEX "public"."ix_cost_item__proposal_id"')
    await runner.query('DROP TABLE "cost_item" CASCADE')
    await runner.query('DROP INDEX "public"."ix_goal_served__field_id"')
    await runner.query('DROP INDEX "public"."ix_goal_served__proposal_id"')
    await runner.query('DROP TABLE "goal_served" CASCADE')
    await runner.query('DROP INDEX "public"."ix_co_applicant__organisation_id"')
    await runner.query('DROP TABLE "co_applicant" CASCADE')
    await runner.query('DROP TABLE "proposal_body" CASCADE')
    await runner.query('DROP INDEX "public"."ix_indicator__annual_goal_id"')
    await runner.query('DROP INDEX "public"."ix_indicator__guiding_goal_id"')
    await runner.query('DROP INDEX "public"."ix_indicator__field_id"')
    await runner.query('DROP TABLE "indicator" CASCADE')
    await runner.query('DROP INDEX "public"."ix_consideration__measure_id"')
    await runner.query('DROP TABLE "consideration" CASCADE')
    await runner.query('DROP INDEX "public"."ix_measure__annual_goal_id"')
    await runner.query('DROP INDEX "public"."ix_measure__guiding_goal_id"')
    await runner.query('DROP INDEX "public"."ix_measure__field_id"')
    await runner.query('DROP TABLE "measure" CASCADE')
    await runner.query('DROP INDEX "public"."ix_annual_goal__guiding_goal_id"')
    await runner.query('DROP INDEX "public"."ix_annual_goal__field_id"')
    await runner.query('DROP TABLE "annual_goal" CASCADE')
    await runner.query('DROP INDEX "public"."ix_guiding_goal__field_id"')
    await runner.query('DROP TABLE "guiding_goal" CASCADE')
    await runner.query('DROP TABLE "field_of_action" CASCADE')
    await runner.query('DROP TABLE "reference_text" CASCADE')
    await runner.query('DROP INDEX "public"."uq_paper__body_number"')
    await runner.query('DROP INDEX "public"."ix_paper__body_state"')
    await runner.query('DROP INDEX "public"."ix_paper__waits_for_committee_id"')
    await runner.query('DROP INDEX "public"."ix_paper__lead_office_id"')
    await runner.query('DROP INDEX "public"."ix_paper__offered_to_id"')
    await runner.query('DROP INDEX "public"."ix_paper__proposal_id"')
    await runner.query('DROP TABLE "paper" CASCADE')
    await runner.query('DROP TABLE "proposal_text" CASCADE')
    await runner.query('DROP INDEX "public"."ix_proposal__author_id"')
    await runner.query('DROP INDEX "public"."ix_proposal__organisation_id"')
    await runner.query('DROP TABLE "proposal" CASCADE')
    await runner.query('DROP INDEX "public"."ix_contact_person__body_id"')
    await runner.query('DROP TABLE "contact_person" CASCADE')
    await runner.query('DROP INDEX "public"."ix_membership__person_id"')
    await runner.query('DROP TABLE "membership" CASCADE')
    await runner.query('DROP INDEX "public"."ix_seat__committee_id"')
    await runner.query('DROP TABLE "seat" CASCADE')
    await runner.query('DROP INDEX "public"."ix_seat_group__composition_id_position"')
    await runner.query('DROP TABLE "seat_group" CASCADE')
    await runner.query('DROP INDEX "public"."ix_composition__committee_id"')
    await runner.query('DROP TABLE "composition" CASCADE')
    await runner.query('DROP INDEX "public"."ix_group_member__person_id"')
    await runner.query('DROP TABLE "group_member" CASCADE')
    await runner.query('DROP INDEX "public"."ix_parliamentary_group__body_id_term_id"')
    await runner.query('DROP TABLE "parliamentary_group" CASCADE')
    await runner.query('DROP INDEX "public"."ix_legislative_term__body_id"')
    await runner.query('DROP TABLE "legislative_term" CASCADE')
    await runner.query('DROP INDEX "public"."ix_institution_name__office_id"')
    await runner.query('DROP INDEX "public"."ix_institution_name__committee_id"')
    await runner.query('DROP INDEX "public"."ix_institution_name__body_id"')
    await runner.query('DROP TABLE "institution_name" CASCADE')
    await runner.query('DROP INDEX "public"."ix_office__body_id"')
    await runner.query('DROP TABLE "office" CASCADE')
    await runner.query('DROP INDEX "public"."ix_committee__body_id_kind"')
    await runner.query('DROP TABLE "committee" CASCADE')
    await runner.query('DROP TABLE "body" CASCADE')
    await runner.query('DROP TABLE "seed_record" CASCADE')
    await runner.query('DROP INDEX "public"."ix_change__xid"')
    await runner.query('DROP TABLE "change" CASCADE')
    await runner.query('DROP TABLE "audit_head" CASCADE')
    await runner.query('DROP TABLE "audit_seal" CASCADE')
    await runner.query('DROP INDEX "public"."ix_audit_entry__entity_entity_id"')
    await runner.query('DROP TABLE "audit_entry" CASCADE')
    await runner.query('DROP INDEX "public"."ix_transition__entity_entity_id_position"')
    await runner.query('DROP TABLE "transition" CASCADE')
    await runner.query('DROP TABLE "reason" CASCADE')
    await runner.query('DROP TABLE "organisation_text" CASCADE')
    await runner.query('DROP INDEX "public"."ix_role_assignment__person_id"')
    await runner.query('DROP INDEX "public"."ix_role_assignment__role_scope_id"')
    await runner.query('DROP TABLE "role_assignment" CASCADE')
    await runner.query('DROP INDEX "public"."ix_delegate_invitation__organisation_id"')
    await runner.query('DROP TABLE "delegate_invitation" CASCADE')
    await runner.query('DROP INDEX "public"."uq_delegate__one_at_a_time"')
    await runner.query('DROP INDEX "public"."ix_delegate__organisation_id"')
    await runner.query('DROP TABLE "delegate" CASCADE')
    await runner.query('DROP INDEX "public"."ix_organisation__state_verified_until"')
    await runner.query('DROP INDEX "public"."ix_organisation__name"')
    await runner.query('DROP TABLE "organisation" CASCADE')
    await runner.query('DROP INDEX "public"."ix_person__family_name_given_name"')
    await runner.query('DROP INDEX "public"."ix_person__email"')
    await runner.query('DROP TABLE "person" CASCADE')
    await runner.query('DROP INDEX "public"."ix_message__not_before"')
    await runner.query('DROP INDEX "public"."ix_message__about_entity_about_id"')
    await runner.query('DROP INDEX "public"."ix_message__person_id"')
    await runner.query('DROP TABLE "message" CASCADE')
  }
}
