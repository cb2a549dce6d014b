/* file-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-file.h"

G_BEGIN_DECLS

#define SOUND "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": \"Trip\"\n}\n"
#define EDITED "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": \"Voyage\"\n}\n"
#define THEIRS "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": \"Fuite\"\n}\n"

/* A folder with one document in it, and what a call gave back. */
typedef struct
{
  char *folder;
  char *path;
  GFile *location;
  GPtrArray *problems;
  CjmFile *file;
  GMainLoop *loop;
  gboolean saved;
  char *warning;
  GError *error;
} Fixture;

void        fixture_write       (const char   *path,
                                 const char   *text);
void        fixture_assert_text (const char   *path,
                                 const char   *text);
void        fixture_set_up      (Fixture      *fixture,
                                 gconstpointer data);
void        fixture_tear_down   (Fixture      *fixture,
                                 gconstpointer data);
void        fixture_load        (Fixture      *fixture);
gboolean    fixture_is_modified (Fixture      *fixture);
void        fixture_set_title   (Fixture      *fixture,
                                 const char   *title);
const char *fixture_get_title   (Fixture      *fixture);

G_END_DECLS
