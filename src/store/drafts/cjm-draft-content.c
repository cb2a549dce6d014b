/* cjm-draft-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-draft-content.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-changes.h"
#include "cjm-reader.h"

/* From the records of a draft to the document as it was when the last one was written. */

/**
 * cjm_draft_content_free:
 * @self: (transfer full): a content, not %NULL
 */
void
cjm_draft_content_free (CjmDraftContent *self)
{
  g_clear_object (&self->document);
  g_clear_object (&self->location);
  g_free (self->digest);
  g_free (self);
}

/**
 * cjm_draft_content_place:
 * @location: (nullable): the file that a document belongs to
 * @digest: (nullable): of what it held
 *
 * Returns: (transfer full): what a record of type %CJM_DRAFT_PLACE says: two lines
 */
GBytes *
cjm_draft_content_place (GFile      *location,
                         const char *digest)
{
  g_autofree char *uri = location != NULL ? g_file_get_uri (location) : g_strdup ("");
  char *text = g_strdup_printf ("%s\n%s\n", uri, digest != NULL ? digest : "");

  return g_bytes_new_take (text, strlen (text));
}

static void
take_place (CjmDraftContent      *self,
            const CjmDraftRecord *record)
{
  g_autofree char *text = g_strndup (record->data, record->length);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 3);

  g_clear_object (&self->location);
  g_clear_pointer (&self->digest, g_free);
  if (lines[0] == NULL || lines[1] == NULL)
    return;
  if (*lines[0] != '\0')
    self->location = g_file_new_for_uri (lines[0]);
  if (*lines[1] != '\0')
    self->digest = g_strdup (lines[1]);
}

static void
take_base (CjmDraftContent      *self,
           const CjmDraftRecord *record)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);

  g_clear_object (&self->document);
  self->document = cjm_reader_read (record->data, record->length, problems);
  self->base_size = record->length;
}

static void
take_records (CjmDraftContent *self,
              GArray          *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const CjmDraftRecord *record = &g_array_index (records, CjmDraftRecord, i);

      switch (record->type)
        {
        case CJM_DRAFT_PLACE:
          take_place (self, record);
          continue;
        case CJM_DRAFT_BASE:
          if (self->document == NULL)
            {
              take_base (self, record);
              if (self->document != NULL)
                cjm_document_begin (self->document, _("Recover unsaved work"));
            }
          continue;
        case CJM_DRAFT_CHANGES:
          if (self->document != NULL && cjm_changes_apply (self->document, record->data, record->length))
            continue;
          break;
        }

      /* A change of what is not there, or a record of a type that only a later version knows */
      self->is_damaged = TRUE;
    }
}

/**
 * cjm_draft_content_read:
 * @log: a draft that is locked
 *
 * Reads a draft. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): as much of it as is sound; %NULL where no document is to be had from it: a
 *   #GIOErrorEnum, %G_IO_ERROR_INVALID_DATA where the bytes are at fault
 */
CjmDraftContent *
cjm_draft_content_read (CjmDraftLog *log,
                        GError     **error)
{
  g_autoptr (CjmDraftContent) self = g_new0 (CjmDraftContent, 1);
  g_autoptr (GBytes) bytes = cjm_draft_log_read (log, error);
  g_autoptr (GArray) records = NULL;

  if (bytes == NULL)
    return NULL;

  records = cjm_draft_log_parse (bytes, &self->sound, &self->is_damaged);
  if (records != NULL)
    take_records (self, records);
  if (self->document == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           records == NULL ? _("it is no draft of this version of the program")
                                           : _("it is damaged from its start"));
      return NULL;
    }
  cjm_document_commit (self->document);

  return g_steal_pointer (&self);
}
