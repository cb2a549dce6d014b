/* edit-fixture.h: a map whose texts are edited in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-editor.h"
#include "cjm-card-text.h"
#include "map-fixture.h"

static inline void
add_improvement (CjmDocument *document)
{
  g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, "i1");

  cjm_node_set_text (improvement, CJM_IMPROVEMENT_TITLE, "An improvement with a title of two lines");
  cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, "e1");
  cjm_document_begin (document, "Add");
  cjm_node_insert (cjm_document_get_root (document), CJM_DOCUMENT_IMPROVEMENTS, 0, improvement);
  cjm_document_commit (document);
}

static inline void
set_up_edit (Fixture *self, gconstpointer data)
{
  const guint *sizes = data;

  set_up (self, data);
  if (sizes[0] > 0)
    add_improvement (self->document);
  settle (self->view);
}

static inline const char *
get_edited (Fixture *self)
{
  return cjm_inline_editor_get_edited (self->view->editor, NULL);
}

static inline const char *
get_title (Fixture *self, const char *id)
{
  CjmNode *node = cjm_document_find (self->document, id);

  return node != NULL ? cjm_node_get_text (node, 1) : NULL;
}

static inline GtkTextBuffer *
get_buffer (Fixture *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (cjm_inline_editor_get_field (self->view->editor)));
}

/* As typing does, letter by letter, over what is selected */
static inline void
type_text (Fixture *self, const char *text)
{
  gtk_text_buffer_delete_selection (get_buffer (self), TRUE, TRUE);
  for (; *text != '\0'; text = g_utf8_next_char (text))
    gtk_text_buffer_insert_interactive_at_cursor (get_buffer (self), text,
                                                  (int) (g_utf8_next_char (text) - text), TRUE);
}

static inline void
replace_text (Fixture *self, const char *text)
{
  GtkTextIter start;
  GtkTextIter stop;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &stop);
  gtk_text_buffer_select_range (get_buffer (self), &start, &stop);
  type_text (self, text);
}

static inline void
leave (Fixture *self, CjmEditorEnd how)
{
  g_signal_emit_by_name (cjm_inline_editor_get_field (self->view->editor), "ended", how);
  settle (self->view);
}

/* How often undo leads back to a state of the history */
static inline guint
count_steps (Fixture *self, guint64 state)
{
  guint n = 0;

  for (; cjm_history_get_state (self->history) != state; n++)
    {
      g_assert_true (cjm_history_get_can_undo (self->history));
      cjm_document_undo (self->document);
    }

  return n;
}
