/* cjm-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-writer.h"

#include <math.h>
#include <string.h>

#include "cjm-emit.h"
#include "cjm-number.h"

/*
 * Writer: the one text of a document.
 *
 * Members come in the order of their tables, with those of a part together, and behind them what the file held beyond
 * the tables. What is absent or at its default is left out, so that the same document always gives the same bytes.
 */
typedef struct
{
  GString *out;
  guint indent;       /* of the object that is open */
  gboolean is_empty;  /* nothing is in it yet */
} Writer;

static void
open_object (Writer *self)
{
  g_string_append_c (self->out, '{');
  self->indent++;
  self->is_empty = TRUE;
}

static void
close_object (Writer *self)
{
  self->indent--;
  if (!self->is_empty)
    cjm_emit_break (self->out, self->indent);
  g_string_append_c (self->out, '}');
  self->is_empty = FALSE;
}

static void
begin_line (Writer *self)
{
  if (!self->is_empty)
    g_string_append_c (self->out, ',');
  self->is_empty = FALSE;
  cjm_emit_break (self->out, self->indent);
}

static void
begin_member (Writer     *self,
              const char *name)
{
  begin_line (self);
  cjm_emit_text (self->out, name);
  g_string_append (self->out, ": ");
}

static void write_node (Writer  *self,
                        CjmNode *node);

static void
write_texts (Writer            *self,
             const char *const *texts)
{
  g_string_append_c (self->out, '[');
  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (self->out, ',');
      cjm_emit_break (self->out, self->indent + 1);
      cjm_emit_text (self->out, texts[i]);
    }
  cjm_emit_break (self->out, self->indent);
  g_string_append_c (self->out, ']');
}

static void
write_children (Writer          *self,
                CjmNode         *node,
                guint            index,
                const CjmMember *member)
{
  guint n = cjm_node_get_n_children (node, index);

  g_string_append_c (self->out, member->keyed ? '{' : '[');
  self->indent++;
  self->is_empty = TRUE;
  for (guint i = 0; i < n; i++)
    {
      CjmNode *child = cjm_node_get_child (node, index, i);

      if (member->keyed)
        begin_member (self, cjm_node_get_id (child));
      else
        begin_line (self);
      write_node (self, child);
    }
  self->indent--;
  cjm_emit_break (self->out, self->indent);
  g_string_append_c (self->out, member->keyed ? '}' : ']');
}

/* A required value that a half-made node lacks is written as the least of its type: the file opens again. */
static void
write_value (Writer          *self,
             CjmNode         *node,
             guint            index,
             const CjmMember *member)
{
  const CjmValue *value = cjm_node_get_value (node, index);

  switch (member->type)
    {
    case CJM_MEMBER_TEXTS:
    case CJM_MEMBER_CHOICES:
    case CJM_MEMBER_REFERENCES:
      write_texts (self, cjm_node_get_texts (node, index));
      break;
    case CJM_MEMBER_CHOICE:
      cjm_emit_text (self->out, cjm_choice_get_word (member, MAX (value->choice, 1)));
      break;
    case CJM_MEMBER_NUMBER:
      cjm_number_append (self->out, isfinite (value->number) ? value->number : MAX (member->minimum, 0));
      break;
    case CJM_MEMBER_WHOLE:
      g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value->whole);
      break;
    case CJM_MEMBER_FLAG:
      g_string_append (self->out, value->flag ? "true" : "false");
      break;
    case CJM_MEMBER_CHILDREN:
      write_children (self, node, index, member);
      break;
    default:
      cjm_emit_text (self->out, value->text != NULL ? value->text : "");
      break;
    }
}

static void
write_unknown (Writer     *self,
               CjmNode    *node,
               const char *part)
{
  const char *line = cjm_node_get_unknown (node, part);

  if (line == NULL || *line == '\0')
    return;
  begin_line (self);
  for (;;)
    {
      const char *end = strchrnul (line, '\n');

      g_string_append_len (self->out, line, end - line);
      if (*end == '\0')
        return;
      cjm_emit_break (self->out, self->indent);
      line = end + 1;
    }
}

static gboolean
is_written (CjmNode         *node,
            guint            index,
            const CjmMember *member)
{
  return member->required || !cjm_value_is_absent (cjm_node_get_value (node, index), member);
}

/* The members from `index` on that belong to one part; returns the index behind them. */
static guint
write_part (Writer  *self,
            CjmNode *node,
            guint    index)
{
  const CjmKindInfo *info = cjm_node_get_info (node);
  gsize length = strcspn (info->members[index].name, ".");
  g_autofree char *part = g_strndup (info->members[index].name, length);
  gboolean is_open = cjm_node_get_unknown (node, part) != NULL;

  if (is_open)
    {
      begin_member (self, part);
      open_object (self);
    }
  for (; index < info->n_members && strncmp (info->members[index].name, part, length) == 0
         && info->members[index].name[length] == '.'; index++)
    {
      const CjmMember *member = info->members + index;

      if (!is_written (node, index, member))
        continue;
      if (!is_open)
        {
          begin_member (self, part);
          open_object (self);
          is_open = TRUE;
        }
      begin_member (self, member->name + length + 1);
      write_value (self, node, index, member);
    }
  if (is_open)
    {
      write_unknown (self, node, part);
      close_object (self);
    }
  return index;
}

static void
write_node (Writer  *self,
            CjmNode *node)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  open_object (self);
  for (guint i = 0; i < info->n_members;)
    {
      if (strchr (info->members[i].name, '.') != NULL)
        {
          i = write_part (self, node, i);
          continue;
        }
      if (is_written (node, i, info->members + i))
        {
          begin_member (self, info->members[i].name);
          write_value (self, node, i, info->members + i);
          self->is_empty = FALSE;
        }
      i++;
    }
  write_unknown (self, node, NULL);
  close_object (self);
}

/**
 * cjm_writer_write:
 *
 * Writes a document as ECMAScript's `JSON.stringify (value, null, 2)` would, with a line break at the end. It never
 * fails, and depends on nothing but the document.
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
cjm_writer_write (CjmDocument *document)
{
  Writer self = { g_string_new (NULL), 0, TRUE };

  write_node (&self, cjm_document_get_root (document));
  g_string_append_c (self.out, '\n');
  return g_string_free_to_bytes (self.out);
}
