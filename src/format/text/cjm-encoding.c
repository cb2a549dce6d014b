/* cjm-encoding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-encoding.h"

#include <math.h>
#include <string.h>

#include "cjm-emit.h"
#include "cjm-number.h"

/*
 * The one text of a node, for whatever is made of nodes: a document, a fragment of one.
 *
 * Members come in the order of their tables, with those of a part together, and behind them what the file held beyond
 * the tables. What is absent or at its default is left out, so that the same document always gives the same bytes.
 */

/**
 * cjm_encoding_open_object:
 *
 * Begins an object where the text is now.
 */
void
cjm_encoding_open_object (CjmEncoding *self)
{
  g_string_append_c (self->out, '{');
  self->indent++;
  self->is_empty = TRUE;
}

/**
 * cjm_encoding_close_object:
 *
 * Ends the object that was begun last.
 */
void
cjm_encoding_close_object (CjmEncoding *self)
{
  self->indent--;
  if (!self->is_empty)
    cjm_emit_break (self->out, self->indent);
  g_string_append_c (self->out, '}');
  self->is_empty = FALSE;
}

static void
begin_line (CjmEncoding *self)
{
  if (!self->is_empty)
    g_string_append_c (self->out, ',');
  self->is_empty = FALSE;
  cjm_emit_break (self->out, self->indent);
}

/**
 * cjm_encoding_begin_member:
 * @name: of the member, in UTF-8 without escapes
 *
 * Begins a line with a name; its value is to follow.
 */
void
cjm_encoding_begin_member (CjmEncoding *self,
                           const char  *name)
{
  begin_line (self);
  cjm_emit_text (self->out, name);
  g_string_append (self->out, ": ");
}

static void
write_texts (CjmEncoding       *self,
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

/**
 * cjm_encoding_open_list:
 * @keyed: whether it is an object from id to node
 */
void
cjm_encoding_open_list (CjmEncoding *self,
                        gboolean     keyed)
{
  g_string_append_c (self->out, keyed ? '{' : '[');
  self->indent++;
  self->is_empty = TRUE;
}

/**
 * cjm_encoding_put_item:
 * @node: an item of the list that was opened last
 * @keyed: as the list was opened; its key is the id of @node
 *
 * Writes a node as the next item of a list.
 */
void
cjm_encoding_put_item (CjmEncoding *self,
                       CjmNode     *node,
                       gboolean     keyed)
{
  if (keyed)
    cjm_encoding_begin_member (self, cjm_node_get_id (node));
  else
    begin_line (self);
  cjm_encoding_put_node (self, node);
}

/**
 * cjm_encoding_close_list:
 * @keyed: as the list was opened
 *
 * Ends the list that was opened last, which has one item at least.
 */
void
cjm_encoding_close_list (CjmEncoding *self,
                         gboolean     keyed)
{
  self->indent--;
  cjm_emit_break (self->out, self->indent);
  g_string_append_c (self->out, keyed ? '}' : ']');
  self->is_empty = FALSE;
}

static void
write_children (CjmEncoding     *self,
                CjmNode         *node,
                guint            index,
                const CjmMember *member)
{
  guint n = cjm_node_get_n_children (node, index);

  cjm_encoding_open_list (self, member->keyed);
  for (guint i = 0; i < n; i++)
    cjm_encoding_put_item (self, cjm_node_get_child (node, index, i), member->keyed);
  cjm_encoding_close_list (self, member->keyed);
}

/**
 * cjm_encoding_put_value:
 * @index: of a member of @node's kind
 *
 * Writes one value where the text is now. A required one that a half-made node lacks is written as the least of its
 * type: the file opens again.
 */
void
cjm_encoding_put_value (CjmEncoding *self,
                        CjmNode     *node,
                        guint        index)
{
  const CjmMember *member = cjm_node_get_info (node)->members + index;
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
    case CJM_MEMBER_ID:
    case CJM_MEMBER_TEXT:
    case CJM_MEMBER_LANGUAGE:
    case CJM_MEMBER_DATE:
    case CJM_MEMBER_DURATION:
    case CJM_MEMBER_COLOR:
    case CJM_MEMBER_REFERENCE:
      cjm_emit_text (self->out, value->text != NULL ? value->text : "");
      break;
    }
}

static void
write_unknown (CjmEncoding *self,
               CjmNode     *node,
               const char  *part)
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
write_part (CjmEncoding *self,
            CjmNode     *node,
            guint        index)
{
  const CjmKindInfo *info = cjm_node_get_info (node);
  gsize length = strcspn (info->members[index].name, ".");
  g_autofree char *part = g_strndup (info->members[index].name, length);
  gboolean is_open = cjm_node_get_unknown (node, part) != NULL;

  if (is_open)
    {
      cjm_encoding_begin_member (self, part);
      cjm_encoding_open_object (self);
    }
  for (; index < info->n_members && strncmp (info->members[index].name, part, length) == 0
         && info->members[index].name[length] == '.'; index++)
    {
      const CjmMember *member = info->members + index;

      if (!is_written (node, index, member))
        continue;
      if (!is_open)
        {
          cjm_encoding_begin_member (self, part);
          cjm_encoding_open_object (self);
          is_open = TRUE;
        }
      cjm_encoding_begin_member (self, member->name + length + 1);
      cjm_encoding_put_value (self, node, index);
    }
  if (is_open)
    {
      write_unknown (self, node, part);
      cjm_encoding_close_object (self);
    }
  return index;
}

/**
 * cjm_encoding_put_node:
 *
 * Writes a node as an object where the text is now.
 */
void
cjm_encoding_put_node (CjmEncoding *self,
                       CjmNode     *node)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  cjm_encoding_open_object (self);
  for (guint i = 0; i < info->n_members;)
    {
      if (strchr (info->members[i].name, '.') != NULL)
        {
          i = write_part (self, node, i);
          continue;
        }
      if (is_written (node, i, info->members + i))
        {
          cjm_encoding_begin_member (self, info->members[i].name);
          cjm_encoding_put_value (self, node, i);
          self->is_empty = FALSE;
        }
      i++;
    }
  write_unknown (self, node, NULL);
  cjm_encoding_close_object (self);
}
