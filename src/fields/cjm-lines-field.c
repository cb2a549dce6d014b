/* cjm-lines-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-lines-field.h"

#include "cjm-field-text.h"
#include "cjm-growing-text.h"

/*
 * Text of several lines, or a list of texts with one on each line. It grows with what is in it. Tab leaves it: a tab has
 * no place in these texts.
 */
struct _CjmLinesField
{
  CjmField parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  gboolean changing;        /* the buffer, which tells of it */
  guint follow_id;          /* idle: what the document made of what was typed */
};

G_DEFINE_FINAL_TYPE (CjmLinesField, cjm_lines_field, CJM_TYPE_FIELD)

static char *
get_text (CjmLinesField *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static gboolean
read_text (CjmLinesField *self,
           CjmValue      *value)
{
  g_autofree char *text = get_text (self);
  g_autofree char *reason = NULL;
  g_autofree char *remark = NULL;

  return cjm_value_of_text (text, cjm_field_get_member (CJM_FIELD (self)), FALSE, value, &reason, &remark);
}

/* Puts a text in place of the old one by its middle only, so that a cursor before or behind that stays where it is. */
static void
replace_middle (GtkTextBuffer *buffer,
                const char    *old,
                const char    *new)
{
  const char *start = old, *new_start = new;
  const char *end = old + strlen (old), *new_end = new + strlen (new);
  GtkTextIter from, to;

  while (*start != '\0' && g_utf8_get_char (start) == g_utf8_get_char (new_start))
    {
      start = g_utf8_next_char (start);
      new_start = g_utf8_next_char (new_start);
    }
  while (end > start && new_end > new_start)
    {
      const char *before = g_utf8_prev_char (end), *new_before = g_utf8_prev_char (new_end);

      if (before < start || new_before < new_start || g_utf8_get_char (before) != g_utf8_get_char (new_before))
        break;
      end = before;
      new_end = new_before;
    }

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) g_utf8_pointer_to_offset (old, start));
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) g_utf8_pointer_to_offset (old, end));
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert (buffer, &from, new_start, (int) (new_end - new_start));
}

static gboolean
follow_cb (gpointer user_data)
{
  CjmLinesField *self = user_data;

  self->follow_id = 0;
  cjm_field_update (CJM_FIELD (self));

  return G_SOURCE_REMOVE;
}

static void
cjm_lines_field_update (CjmField *field)
{
  CjmLinesField *self = CJM_LINES_FIELD (field);
  const CjmMember *member = cjm_field_get_member (field);
  gboolean mixed = FALSE;
  const CjmValue *value = cjm_field_get_value (field, &mixed);
  g_autofree char *text = mixed ? g_strdup ("") : cjm_value_to_text (value, member, FALSE);
  g_autofree char *old = get_text (self);

  /* A list's empty lines stay while the person is writing. */
  if (!mixed && member->type == CJM_MEMBER_TEXTS && gtk_widget_has_focus (GTK_WIDGET (self->view)))
    {
      CjmValue typed;
      gboolean same = read_text (self, &typed);
      CjmValue normal;

      cjm_value_copy (&normal, &typed, member);
      same = same && cjm_value_equal (&normal, value, member);
      cjm_value_clear (&normal, member);
      cjm_value_clear (&typed, member);
      if (same)
        return;
    }

  if (g_str_equal (old, text))
    return;

  /* Who changes a buffer holds on to a place in it, which another change would take away. */
  if (!self->changing)
    replace_middle (self->buffer, old, text);
  else if (self->follow_id == 0)
    self->follow_id = g_idle_add (follow_cb, self);
}

static void
changed_cb (CjmLinesField *self)
{
  CjmField *field = CJM_FIELD (self);
  CjmValue value;

  if (cjm_field_is_updating (field) || cjm_field_get_node (field) == NULL || !read_text (self, &value))
    return;

  self->changing = TRUE;
  cjm_field_set_value (field, &value, TRUE);
  self->changing = FALSE;
  cjm_value_clear (&value, cjm_field_get_member (field));
}

static void
cjm_lines_field_build (CjmField *field)
{
  CjmLinesField *self = CJM_LINES_FIELD (field);

  self->view = GTK_TEXT_VIEW (cjm_growing_text_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  /* The document has the history. */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  cjm_field_set_control (field, GTK_WIDGET (self->view), GTK_WIDGET (self->view));
  cjm_field_set_card (field);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cjm_lines_field_dispose (GObject *object)
{
  g_clear_handle_id (&CJM_LINES_FIELD (object)->follow_id, g_source_remove);

  G_OBJECT_CLASS (cjm_lines_field_parent_class)->dispose (object);
}

static void
cjm_lines_field_class_init (CjmLinesFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_lines_field_dispose;
  CJM_FIELD_CLASS (klass)->build = cjm_lines_field_build;
  CJM_FIELD_CLASS (klass)->update = cjm_lines_field_update;
}

static void
cjm_lines_field_init (CjmLinesField *self)
{
}
