import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table of the first version. Exclusion constraints over uuid columns need btree_gist. */
export class InitialSchema1795200000000 implements MigrationInterface {
  name = 'InitialSchema1795200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query(
      `CREATE TABLE "account" ("id" uuid NOT NULL, "email" text NOT NULL, "display_name" text NOT NULL, "locale" text NOT NULL, "password_hash" text, "email_verified_at" TIMESTAMP WITH TIME ZONE, "is_administrator" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "disabled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "account_email_folded_v1" CHECK (email = lower(email) AND email LIKE '%_@_%'), CONSTRAINT "account_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "account_email_unique_v1" ON "account" ("email")`);
    await runner.query(
      `CREATE TABLE "access_token" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "digest" bytea NOT NULL, "kind" text NOT NULL, "label" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "last_used_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "access_token_kind_v1" CHECK (kind IN ('cookie', 'bearer')), CONSTRAINT "access_token_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "access_token_account_v1" ON "access_token" ("account_id")`);
    await runner.query(`CREATE UNIQUE INDEX "access_token_digest_unique_v1" ON "access_token" ("digest")`);
    await runner.query(
      `CREATE TABLE "one_time_code" ("id" uuid NOT NULL, "email" text NOT NULL, "purpose" text NOT NULL, "digest" bytea NOT NULL, "new_account" jsonb, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "one_time_code_new_account_of_sign_up_v1" CHECK ((purpose = 'sign_up') = (new_account IS NOT NULL)), CONSTRAINT "one_time_code_purpose_v1" CHECK (purpose IN ('sign_up', 'magic_link', 'reset_password')), CONSTRAINT "one_time_code_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "one_time_code_digest_unique_v1" ON "one_time_code" ("digest")`);
    await runner.query(`CREATE INDEX "one_time_code_expires_v1" ON "one_time_code" ("expires_at")`);
    await runner.query(`CREATE INDEX "one_time_code_email_v1" ON "one_time_code" ("email", "purpose")`);
    await runner.query(
      `CREATE TABLE "organisation" ("id" uuid NOT NULL, "slug" text NOT NULL, "name" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "organisation_slug_form_v1" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 2 AND 60), CONSTRAINT "organisation_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "organisation_slug_unique_v1" ON "organisation" ("slug")`);
    await runner.query(
      `CREATE TABLE "conference" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "slug" text NOT NULL, "acronym" text, "names" jsonb NOT NULL DEFAULT '{}', "descriptions" jsonb NOT NULL DEFAULT '{}', "time_zone" text NOT NULL, "day_boundary_minutes" integer NOT NULL DEFAULT '0', "languages" text array NOT NULL, "url" text, "is_public" boolean NOT NULL DEFAULT true, "next_session_number" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "conference_day_boundary_v1" CHECK (day_boundary_minutes BETWEEN 0 AND 720), CONSTRAINT "conference_slug_form_v1" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 2 AND 60), CONSTRAINT "conference_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "conference_slug_unique_v1" ON "conference" ("slug")`);
    await runner.query(`CREATE INDEX "conference_organisation_v1" ON "conference" ("organisation_id")`);
    await runner.query(
      `CREATE TABLE "draft" ("id" uuid NOT NULL, "conference_id" uuid NOT NULL, "name" text NOT NULL, "state" text NOT NULL DEFAULT 'open', "revision" integer NOT NULL DEFAULT '0', "branched_from_id" uuid, "branched_from_revision" integer, "created_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "discarded_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "draft_state_v1" CHECK (state IN ('open', 'proposal', 'accepted', 'discarded')), CONSTRAINT "draft_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "draft_conference_v1" ON "draft" ("conference_id", "id")`);
    await runner.query(
      `CREATE TABLE "arrange_run" ("id" uuid NOT NULL, "draft_id" uuid NOT NULL, "state" text NOT NULL, "settings" jsonb NOT NULL, "progress" jsonb, "heartbeat_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "stop_requested_at" TIMESTAMP WITH TIME ZONE, "result" jsonb, "proposal_id" uuid, "started_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "arrange_run_state_v1" CHECK (state IN ('queued', 'running', 'done', 'stopped', 'failed')), CONSTRAINT "arrange_run_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "arrange_run_draft_v1" ON "arrange_run" ("draft_id")`);
    await runner.query(
      `CREATE TABLE "draft_change" ("id" uuid NOT NULL, "draft_id" uuid NOT NULL, "revision" integer NOT NULL, "kind" text NOT NULL, "placements" jsonb NOT NULL, "of_revision" integer, "author_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "draft_change_kind_v1" CHECK (kind IN ('place', 'move', 'swap', 'resize', 'unplace', 'pin', 'arrange', 'import', 'restore', 'branch', 'undo', 'redo')), CONSTRAINT "draft_change_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "draft_change_revision_unique_v1" ON "draft_change" ("draft_id", "revision")`,
    );
    await runner.query(
      `CREATE TABLE "person" ("id" uuid NOT NULL, "display_name" text NOT NULL, "search_name" text NOT NULL, "account_id" uuid, "merged_into_id" uuid, "merged_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "person_not_merged_into_itself_v1" CHECK (merged_into_id <> id), CONSTRAINT "person_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "person_account_unique_v1" ON "person" ("account_id") WHERE account_id IS NOT NULL AND merged_into_id IS NULL`,
    );
    await runner.query(`CREATE INDEX "person_search_name_v1" ON "person" ("search_name")`);
    await runner.query(
      `CREATE TABLE "release" ("id" uuid NOT NULL, "conference_id" uuid NOT NULL, "number" integer NOT NULL, "name" text NOT NULL, "comment" text, "draft_id" uuid, "released_by" uuid, "released_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "release_number_v1" CHECK (number >= 1), CONSTRAINT "release_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "release_number_unique_v1" ON "release" ("conference_id", "number")`);
    await runner.query(
      `CREATE TABLE "track" ("id" uuid NOT NULL, "conference_id" uuid NOT NULL, "names" jsonb NOT NULL DEFAULT '{}', "color" text NOT NULL, "position" integer NOT NULL DEFAULT '0', CONSTRAINT "track_color_v1" CHECK (color ~ '^#[0-9a-f]{6}$'), CONSTRAINT "track_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "track_conference_v1" ON "track" ("conference_id", "position")`);
    await runner.query(
      `CREATE TABLE "session" ("id" uuid NOT NULL, "conference_id" uuid NOT NULL, "number" integer NOT NULL, "guid" uuid NOT NULL, "kind" text NOT NULL, "type_label" text, "state" text NOT NULL, "title" text NOT NULL, "subtitle" text, "abstract" text, "description" text, "search_text" text NOT NULL DEFAULT '', "language" text, "translations" jsonb NOT NULL DEFAULT '{}', "duration_minutes" integer NOT NULL, "track_id" uuid, "level" text, "expected_audience" integer, "required_features" text array NOT NULL DEFAULT '{}', "is_exclusive" boolean NOT NULL DEFAULT false, "room_count" integer NOT NULL DEFAULT '1', "seat_limit" integer, "prerequisites" text, "materials" jsonb NOT NULL DEFAULT '[]', "links" jsonb NOT NULL DEFAULT '[]', "do_not_record" boolean NOT NULL DEFAULT false, "recording_license" text, "url" text, "repeat_of_id" uuid, "revision" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "cancelled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "session_level_v1" CHECK (level IS NULL OR level IN ('beginner', 'intermediate', 'advanced')), CONSTRAINT "session_not_its_own_repeat_v1" CHECK (repeat_of_id <> id), CONSTRAINT "session_room_count_v1" CHECK (room_count BETWEEN 0 AND 100), CONSTRAINT "session_expected_audience_v1" CHECK (expected_audience IS NULL OR expected_audience BETWEEN 0 AND 1000000), CONSTRAINT "session_seat_limit_v1" CHECK (seat_limit IS NULL OR seat_limit BETWEEN 1 AND 1000000), CONSTRAINT "session_workshop_fields_v1" CHECK (kind = 'workshop' OR (seat_limit IS NULL AND prerequisites IS NULL AND materials = '[]')), CONSTRAINT "session_duration_v1" CHECK (duration_minutes BETWEEN 1 AND 10080), CONSTRAINT "session_state_v1" CHECK (state IN ('draft', 'submitted', 'accepted', 'confirmed', 'declined', 'withdrawn', 'cancelled')), CONSTRAINT "session_kind_v1" CHECK (kind IN ('keynote', 'workshop', 'talk', 'panel', 'networking', 'break', 'ceremony')), CONSTRAINT "session_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "session_repeat_of_v1" ON "session" ("repeat_of_id")`);
    await runner.query(`CREATE INDEX "session_track_v1" ON "session" ("track_id")`);
    await runner.query(`CREATE UNIQUE INDEX "session_guid_unique_v1" ON "session" ("conference_id", "guid")`);
    await runner.query(`CREATE UNIQUE INDEX "session_number_unique_v1" ON "session" ("conference_id", "number")`);
    await runner.query(
      `CREATE TABLE "person_booking" ("id" uuid NOT NULL, "conference_id" uuid NOT NULL, "person_id" uuid NOT NULL, "clash_group" uuid NOT NULL, "during" tstzrange NOT NULL, "purpose" text NOT NULL DEFAULT 'session', "session_id" uuid, "release_id" uuid, CONSTRAINT "person_booking_during_v1" CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)), CONSTRAINT "person_booking_no_overlap_v1" EXCLUDE USING gist (person_id WITH =, clash_group WITH <>, during WITH &&) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "person_booking_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "person_booking_conference_v1" ON "person_booking" ("conference_id")`);
    await runner.query(
      `CREATE TABLE "placement" ("draft_id" uuid NOT NULL, "session_id" uuid NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "duration_minutes" integer NOT NULL, "is_time_pinned" boolean NOT NULL DEFAULT false, "is_room_pinned" boolean NOT NULL DEFAULT false, CONSTRAINT "placement_whole_minute_v1" CHECK (mod(extract(epoch from starts_at), 60) = 0), CONSTRAINT "placement_duration_v1" CHECK (duration_minutes BETWEEN 1 AND 10080), CONSTRAINT "placement_pk_v1" PRIMARY KEY ("draft_id", "session_id"))`,
    );
    await runner.query(`CREATE INDEX "placement_session_v1" ON "placement" ("session_id")`);
    await runner.query(
      `CREATE TABLE "venue" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "name" text NOT NULL, "address" text, "is_step_free" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "venue_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "venue_name_unique_v1" ON "venue" ("organisation_id", "name")`);
    await runner.query(
      `CREATE TABLE "room" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "venue_id" uuid, "name" text NOT NULL, "capacity" integer, "features" text array NOT NULL DEFAULT '{}', "is_step_free" boolean, "lanes" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "retired_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "room_bounds_v1" CHECK ((capacity IS NULL OR capacity BETWEEN 1 AND 1000000) AND lanes BETWEEN 1 AND 100), CONSTRAINT "room_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "room_name_unique_v1" ON "room" ("venue_id", "name") WHERE venue_id IS NOT NULL AND retired_at IS NULL`,
    );
    await runner.query(`CREATE INDEX "room_organisation_v1" ON "room" ("organisation_id", "name", "id")`);
    await runner.query(
      `CREATE TABLE "placement_room" ("draft_id" uuid NOT NULL, "session_id" uuid NOT NULL, "room_id" uuid NOT NULL, "position" integer NOT NULL DEFAULT '0', CONSTRAINT "placement_room_pk_v1" PRIMARY KEY ("draft_id", "session_id", "room_id"))`,
    );
    await runner.query(`CREATE INDEX "placement_room_room_v1" ON "placement_room" ("room_id")`);
    await runner.query(
      `CREATE TABLE "released_session" ("release_id" uuid NOT NULL, "session_id" uuid NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "title" text NOT NULL, "room_ids" uuid array NOT NULL, "people" jsonb NOT NULL, "sequence" integer NOT NULL DEFAULT '0', CONSTRAINT "released_session_not_empty_v1" CHECK (starts_at < ends_at), CONSTRAINT "released_session_pk_v1" PRIMARY KEY ("release_id", "session_id"))`,
    );
    await runner.query(
      `CREATE INDEX "released_session_time_v1" ON "released_session" ("release_id", "starts_at", "session_id")`,
    );
    await runner.query(`CREATE INDEX "released_session_session_v1" ON "released_session" ("session_id")`);
    await runner.query(
      `CREATE TABLE "room_booking" ("id" uuid NOT NULL, "conference_id" uuid NOT NULL, "room_id" uuid NOT NULL, "lane" integer NOT NULL DEFAULT '1', "clash_group" uuid NOT NULL, "during" tstzrange NOT NULL, "purpose" text NOT NULL DEFAULT 'session', "session_id" uuid, "release_id" uuid, CONSTRAINT "room_booking_during_v1" CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during) AND lane >= 1), CONSTRAINT "room_booking_no_overlap_v1" EXCLUDE USING gist (room_id WITH =, lane WITH =, clash_group WITH <>, during WITH &&) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "room_booking_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "room_booking_conference_v1" ON "room_booking" ("conference_id")`);
    await runner.query(
      `CREATE TABLE "waiver" ("id" uuid NOT NULL, "draft_id" uuid NOT NULL, "constraint" text NOT NULL, "session_ids" uuid array NOT NULL, "reason" text NOT NULL, "author_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "ended_at" TIMESTAMP WITH TIME ZONE, "ended_by" text, CONSTRAINT "waiver_sessions_v1" CHECK (cardinality(session_ids) >= 1 AND length(reason) BETWEEN 1 AND 2000), CONSTRAINT "waiver_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "waiver_draft_v1" ON "waiver" ("draft_id")`);
    await runner.query(
      `CREATE TABLE "audit_entry" ("id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "account_id" uuid, "organisation_id" uuid, "conference_id" uuid, "action" text NOT NULL, "subject_kind" text NOT NULL, "subject_id" uuid NOT NULL, "changes" jsonb NOT NULL, CONSTRAINT "audit_entry_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "audit_entry_subject_v1" ON "audit_entry" ("subject_kind", "subject_id", "id")`);
    await runner.query(`CREATE INDEX "audit_entry_organisation_v1" ON "audit_entry" ("organisation_id", "id")`);
    await runner.query(`CREATE INDEX "audit_entry_conference_v1" ON "audit_entry" ("conference_id", "id")`);
    await runner.query(
      `CREATE TABLE "conference_day" ("conference_id" uuid NOT NULL, "date" date NOT NULL, "opens_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "conference_day_opens_before_closing_v1" CHECK (opens_at < closes_at), CONSTRAINT "conference_day_pk_v1" PRIMARY KEY ("conference_id", "date"))`,
    );
    await runner.query(
      `CREATE TABLE "constraint_setting" ("conference_id" uuid NOT NULL, "constraint" text NOT NULL, "level" text NOT NULL, "weight" integer NOT NULL, CONSTRAINT "constraint_setting_double_booking_hard_v1" CHECK ("constraint" NOT IN ('room_double_booked', 'person_double_booked') OR level = 'hard'), CONSTRAINT "constraint_setting_level_v1" CHECK (level IN ('hard', 'medium', 'soft', 'off') AND weight BETWEEN 1 AND 1000), CONSTRAINT "constraint_setting_pk_v1" PRIMARY KEY ("conference_id", "constraint"))`,
    );
    await runner.query(
      `CREATE TABLE "tag" ("id" uuid NOT NULL, "conference_id" uuid NOT NULL, "name" text NOT NULL, CONSTRAINT "tag_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "tag_name_unique_v1" ON "tag" ("conference_id", "name")`);
    await runner.query(
      `CREATE TABLE "import_run" ("id" uuid NOT NULL, "conference_id" uuid NOT NULL, "file_name" text NOT NULL, "format" text NOT NULL, "counts" jsonb NOT NULL, "findings" jsonb NOT NULL, "draft_id" uuid, "imported_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "import_run_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "import_run_conference_v1" ON "import_run" ("conference_id")`);
    await runner.query(
      `CREATE TABLE "invitation" ("id" uuid NOT NULL, "email" text NOT NULL, "role" text NOT NULL, "scope_kind" text NOT NULL, "scope_id" uuid NOT NULL, "locale" text NOT NULL, "digest" bytea NOT NULL, "invited_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "accepted_at" TIMESTAMP WITH TIME ZONE, "accepted_by" uuid, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "invitation_role_of_scope_v1" CHECK ((scope_kind = 'organisation' AND role IN ('owner', 'conference_creator')) OR (scope_kind = 'conference' AND role IN ('organizer', 'programme_committee', 'room_staff'))), CONSTRAINT "invitation_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "invitation_digest_unique_v1" ON "invitation" ("digest")`);
    await runner.query(
      `CREATE UNIQUE INDEX "invitation_open_once_v1" ON "invitation" ("email", "role", "scope_kind", "scope_id") WHERE accepted_at IS NULL AND revoked_at IS NULL`,
    );
    await runner.query(`CREATE INDEX "invitation_scope_v1" ON "invitation" ("scope_kind", "scope_id")`);
    await runner.query(
      `CREATE TABLE "role_grant" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "role" text NOT NULL, "scope_kind" text NOT NULL, "scope_id" uuid NOT NULL, "granted_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "role_grant_role_of_scope_v1" CHECK ((scope_kind = 'organisation' AND role IN ('owner', 'conference_creator')) OR (scope_kind = 'conference' AND role IN ('organizer', 'programme_committee', 'room_staff'))), CONSTRAINT "role_grant_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "role_grant_scope_v1" ON "role_grant" ("scope_kind", "scope_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "role_grant_once_v1" ON "role_grant" ("account_id", "role", "scope_kind", "scope_id")`,
    );
    await runner.query(
      `CREATE TABLE "person_availability" ("id" uuid NOT NULL, "conference_id" uuid NOT NULL, "person_id" uuid NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "person_availability_not_empty_v1" CHECK (starts_at < ends_at), CONSTRAINT "person_availability_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "person_availability_person_v1" ON "person_availability" ("conference_id", "person_id")`,
    );
    await runner.query(
      `CREATE TABLE "person_profile" ("id" uuid NOT NULL, "conference_id" uuid NOT NULL, "person_id" uuid NOT NULL, "biographies" jsonb NOT NULL DEFAULT '{}', "links" jsonb NOT NULL DEFAULT '[]', "photo_url" text, "email" text, "external_id" text, "claim_digest" bytea, "claim_expires_at" TIMESTAMP WITH TIME ZONE, "locale" text NOT NULL DEFAULT 'en', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "person_profile_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "person_profile_claim_digest_unique_v1" ON "person_profile" ("claim_digest")`,
    );
    await runner.query(
      `CREATE INDEX "person_profile_external_id_v1" ON "person_profile" ("conference_id", "external_id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "person_profile_once_v1" ON "person_profile" ("conference_id", "person_id")`,
    );
    await runner.query(`CREATE INDEX "person_profile_person_v1" ON "person_profile" ("person_id")`);
    await runner.query(
      `CREATE TABLE "conference_room" ("conference_id" uuid NOT NULL, "room_id" uuid NOT NULL, "position" integer NOT NULL DEFAULT '0', "external_id" text, CONSTRAINT "conference_room_pk_v1" PRIMARY KEY ("conference_id", "room_id"))`,
    );
    await runner.query(`CREATE INDEX "conference_room_room_v1" ON "conference_room" ("room_id")`);
    await runner.query(
      `CREATE TABLE "room_availability" ("id" uuid NOT NULL, "room_id" uuid NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "room_availability_not_empty_v1" CHECK (starts_at < ends_at), CONSTRAINT "room_availability_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "room_availability_room_v1" ON "room_availability" ("room_id")`);
    await runner.query(
      `CREATE TABLE "venue_travel" ("from_venue_id" uuid NOT NULL, "to_venue_id" uuid NOT NULL, "minutes" integer NOT NULL, CONSTRAINT "venue_travel_minutes_v1" CHECK (minutes BETWEEN 0 AND 1440 AND from_venue_id <> to_venue_id), CONSTRAINT "venue_travel_pk_v1" PRIMARY KEY ("from_venue_id", "to_venue_id"))`,
    );
    await runner.query(
      `CREATE TABLE "session_order" ("before_id" uuid NOT NULL, "after_id" uuid NOT NULL, "conference_id" uuid NOT NULL, CONSTRAINT "session_order_two_sessions_v1" CHECK (before_id <> after_id), CONSTRAINT "session_order_pk_v1" PRIMARY KEY ("before_id", "after_id"))`,
    );
    await runner.query(`CREATE INDEX "session_order_after_v1" ON "session_order" ("after_id")`);
    await runner.query(`CREATE INDEX "session_order_conference_v1" ON "session_order" ("conference_id")`);
    await runner.query(
      `CREATE TABLE "session_person" ("session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "role" text NOT NULL, "position" integer NOT NULL DEFAULT '0', CONSTRAINT "session_person_role_v1" CHECK (role IN ('speaker', 'moderator', 'chair', 'host')), CONSTRAINT "session_person_pk_v1" PRIMARY KEY ("session_id", "person_id", "role"))`,
    );
    await runner.query(`CREATE INDEX "session_person_person_v1" ON "session_person" ("person_id")`);
    await runner.query(
      `CREATE TABLE "session_star" ("account_id" uuid NOT NULL, "session_id" uuid NOT NULL, "conference_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "session_star_pk_v1" PRIMARY KEY ("account_id", "session_id"))`,
    );
    await runner.query(`CREATE INDEX "session_star_conference_v1" ON "session_star" ("conference_id", "session_id")`);
    await runner.query(
      `CREATE TABLE "session_tag" ("session_id" uuid NOT NULL, "tag_id" uuid NOT NULL, CONSTRAINT "session_tag_pk_v1" PRIMARY KEY ("session_id", "tag_id"))`,
    );
    await runner.query(`CREATE INDEX "session_tag_tag_v1" ON "session_tag" ("tag_id")`);
    await runner.query(
      `CREATE TABLE "time_request" ("id" uuid NOT NULL, "conference_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "reason" text NOT NULL, "state" text NOT NULL DEFAULT 'open', "answer" text, "answered_by" uuid, "answered_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "time_request_state_v1" CHECK (state IN ('open', 'granted', 'declined', 'withdrawn')), CONSTRAINT "time_request_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "time_request_one_open_v1" ON "time_request" ("session_id", "person_id") WHERE state = 'open'`,
    );
    await runner.query(`CREATE INDEX "time_request_conference_v1" ON "time_request" ("conference_id", "state")`);
    await runner.query(
      `CREATE TABLE "uploaded_file" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "name" text NOT NULL, "content" bytea NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uploaded_file_size_v1" CHECK (octet_length(content) <= 52428800), CONSTRAINT "uploaded_file_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "uploaded_file_created_v1" ON "uploaded_file" ("created_at")`);
    await runner.query(
      `CREATE TABLE "idempotency_key" ("account_id" uuid NOT NULL, "key" text NOT NULL, "operation" text NOT NULL, "request_digest" bytea NOT NULL, "result_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "idempotency_key_pk_v1" PRIMARY KEY ("account_id", "key"))`,
    );
    await runner.query(`CREATE INDEX "idempotency_key_created_v1" ON "idempotency_key" ("created_at")`);
    await runner.query(
      `CREATE TABLE "outbox_mail" ("id" uuid NOT NULL, "message_id" text NOT NULL, "recipient" text NOT NULL, "locale" text NOT NULL, "subject" text NOT NULL, "text_body" text NOT NULL, "html_body" text NOT NULL, "attachments" jsonb NOT NULL DEFAULT '[]', "state" text NOT NULL DEFAULT 'waiting', "tries" integer NOT NULL DEFAULT '0', "next_try_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "last_error" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "sent_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "outbox_mail_state_v1" CHECK (state IN ('waiting', 'sent', 'failed')), CONSTRAINT "outbox_mail_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "outbox_mail_message_id_unique_v1" ON "outbox_mail" ("message_id")`);
    await runner.query(
      `CREATE INDEX "outbox_mail_waiting_v1" ON "outbox_mail" ("next_try_at") WHERE state = 'waiting'`,
    );
    await runner.query(
      `CREATE TABLE "rate_limit_window" ("subject" text NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "tries" integer NOT NULL, CONSTRAINT "rate_limit_window_pk_v1" PRIMARY KEY ("subject"))`,
    );
    await runner.query(`CREATE INDEX "rate_limit_window_ends_v1" ON "rate_limit_window" ("ends_at")`);
    await runner.query(
      `ALTER TABLE "access_token" ADD CONSTRAINT "access_token_account_fk_v1" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "conference" ADD CONSTRAINT "conference_organisation_fk_v1" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft" ADD CONSTRAINT "draft_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft" ADD CONSTRAINT "draft_branched_from_fk_v1" FOREIGN KEY ("branched_from_id") REFERENCES "draft"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "arrange_run" ADD CONSTRAINT "arrange_run_draft_fk_v1" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "arrange_run" ADD CONSTRAINT "arrange_run_proposal_fk_v1" FOREIGN KEY ("proposal_id") REFERENCES "draft"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_change" ADD CONSTRAINT "draft_change_draft_fk_v1" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "person" ADD CONSTRAINT "person_account_fk_v1" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_fk_v1" FOREIGN KEY ("merged_into_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "release" ADD CONSTRAINT "release_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "release" ADD CONSTRAINT "release_draft_fk_v1" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "track" ADD CONSTRAINT "track_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "session_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "session_track_fk_v1" FOREIGN KEY ("track_id") REFERENCES "track"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "session_repeat_of_fk_v1" FOREIGN KEY ("repeat_of_id") REFERENCES "session"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "person_booking" ADD CONSTRAINT "person_booking_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "person_booking" ADD CONSTRAINT "person_booking_person_fk_v1" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "person_booking" ADD CONSTRAINT "person_booking_session_fk_v1" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "person_booking" ADD CONSTRAINT "person_booking_release_fk_v1" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "placement" ADD CONSTRAINT "placement_draft_fk_v1" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "placement" ADD CONSTRAINT "placement_session_fk_v1" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "venue" ADD CONSTRAINT "venue_organisation_fk_v1" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "room" ADD CONSTRAINT "room_organisation_fk_v1" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "room" ADD CONSTRAINT "room_venue_fk_v1" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "placement_room" ADD CONSTRAINT "placement_room_draft_fk_v1" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "placement_room" ADD CONSTRAINT "placement_room_room_fk_v1" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "released_session" ADD CONSTRAINT "released_session_release_fk_v1" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "released_session" ADD CONSTRAINT "released_session_session_fk_v1" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "room_booking" ADD CONSTRAINT "room_booking_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "room_booking" ADD CONSTRAINT "room_booking_room_fk_v1" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "room_booking" ADD CONSTRAINT "room_booking_session_fk_v1" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "room_booking" ADD CONSTRAINT "room_booking_release_fk_v1" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "waiver" ADD CONSTRAINT "waiver_draft_fk_v1" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "conference_day" ADD CONSTRAINT "conference_day_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "constraint_setting" ADD CONSTRAINT "constraint_setting_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "tag" ADD CONSTRAINT "tag_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "import_run" ADD CONSTRAINT "import_run_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_fk_v1" FOREIGN KEY ("invited_by") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_fk_v1" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "person_availability" ADD CONSTRAINT "person_availability_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "person_availability" ADD CONSTRAINT "person_availability_person_fk_v1" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "person_profile" ADD CONSTRAINT "person_profile_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "person_profile" ADD CONSTRAINT "person_profile_person_fk_v1" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "conference_room" ADD CONSTRAINT "conference_room_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "conference_room" ADD CONSTRAINT "conference_room_room_fk_v1" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "room_availability" ADD CONSTRAINT "room_availability_room_fk_v1" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "venue_travel" ADD CONSTRAINT "venue_travel_from_fk_v1" FOREIGN KEY ("from_venue_id") REFERENCES "venue"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "venue_travel" ADD CONSTRAINT "venue_travel_to_fk_v1" FOREIGN KEY ("to_venue_id") REFERENCES "venue"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_order" ADD CONSTRAINT "session_order_before_fk_v1" FOREIGN KEY ("before_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_order" ADD CONSTRAINT "session_order_after_fk_v1" FOREIGN KEY ("after_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_order" ADD CONSTRAINT "session_order_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_person" ADD CONSTRAINT "session_person_session_fk_v1" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_person" ADD CONSTRAINT "session_person_person_fk_v1" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_star" ADD CONSTRAINT "session_star_account_fk_v1" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_star" ADD CONSTRAINT "session_star_session_fk_v1" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_star" ADD CONSTRAINT "session_star_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_tag" ADD CONSTRAINT "session_tag_session_fk_v1" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_tag" ADD CONSTRAINT "session_tag_tag_fk_v1" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "time_request" ADD CONSTRAINT "time_request_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "time_request" ADD CONSTRAINT "time_request_session_fk_v1" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "time_request" ADD CONSTRAINT "time_request_person_fk_v1" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE "${table}" CASCADE`);
    await runner.query('DROP EXTENSION btree_gist');
  }
}

const TABLES = [
  'access_token',
  'account',
  'arrange_run',
  'audit_entry',
  'conference',
  'conference_day',
  'conference_room',
  'constraint_setting',
  'draft',
  'draft_change',
  'idempotency_key',
  'import_run',
  'invitation',
  'one_time_code',
  'organisation',
  'outbox_mail',
  'person',
  'person_availability',
  'person_booking',
  'person_profile',
  'placement',
  'placement_room',
  'rate_limit_window',
  'release',
  'released_session',
  'role_grant',
  'room',
  'room_availability',
  'room_booking',
  'session',
  'session_order',
  'session_person',
  'session_star',
  'session_tag',
  'tag',
  'time_request',
  'track',
  'uploaded_file',
  'venue',
  'venue_travel',
  'waiver',
];
