/* draft-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-draft.h"

G_BEGIN_DECLS

#define SOUND "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": \"Trip\"\n}\n"

/* A document in a file, with a draft of it, and a second folder to look at the draft as if it had been left behind */
typedef struct
{
  char *folder;
  char *drafts;
  char *left_behind;
  GFile *location;
  CjmFile *file;
  CjmDocument *document;
  CjmDraft *draft;
} DraftFixture;

typedef struct
{
  gboolean is_done;
  GError *error;
} DraftSaving;

void           draft_fixture_follow        (DraftFixture *fixture,
                                            CjmFile      *file);
void           draft_fixture_let_go        (DraftFixture *fixture);
CjmFile       *draft_fixture_load          (GFile        *location);
void           draft_fixture_set_up        (DraftFixture *fixture,
                                            gconstpointer data);
void           draft_fixture_tear_down     (DraftFixture *fixture,
                                            gconstpointer data);
void           draft_fixture_set_title     (DraftFixture *fixture,
                                            const char   *title);
void           draft_fixture_flush         (DraftFixture *fixture);
void           draft_fixture_saved_cb      (GObject      *source,
                                            GAsyncResult *result,
                                            gpointer      user_data);
void           draft_fixture_finish_saving (DraftSaving  *saving);
void           draft_fixture_save          (CjmFile      *file);
char          *draft_fixture_write_text    (CjmDocument  *document);
char          *draft_fixture_find_only     (const char   *folder);
GBytes        *draft_fixture_read          (DraftFixture *fixture);
CjmFoundDraft *draft_fixture_leave_behind  (DraftFixture *fixture,
                                            const char   *text,
                                            gsize         length);
CjmFoundDraft *draft_fixture_find_now      (DraftFixture *fixture);
void           draft_fixture_assert_none   (DraftFixture *fixture);

#define DRAFT_TEST(name, function)                                                                                     \
  g_test_add ("/draft/" name, DraftFixture, NULL, draft_fixture_set_up, function, draft_fixture_tear_down)

G_END_DECLS
