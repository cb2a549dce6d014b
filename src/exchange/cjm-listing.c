/* cjm-listing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-listing.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-comparison.h"
#include "cjm-naming.h"
#include "cjm-node-words.h"
#include "cjm-quote.h"
#include "cjm-value-words.h"

/*
 * All that is in a document, a value a line, each with its place in front, in the words in which differences are told.
 * Two such texts are compared line by line. Texts are whole; ids and the bytes of pictures are left out.
 */

typedef struct
{
  CjmWords *words;
  GString *text;
} Listing;

/* `place`: what stands in front of each line of a node, with its colon */
static void
add_line (Listing    *self,
          const char *place,
          const char *noun,
          const char *value)
{
  g_string_append_printf (self->text, "%s%s %s\n", place, noun, value);
}

static void
list_values (Listing    *self,
             CjmNode    *node,
             const char *place)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  for (guint i = 0; i < info->n_members; i++)
    {
      const char *noun = cjm_member_get_noun (info->kind, i);
      g_autofree char *value = NULL;

      if (noun == NULL || (int) i == cjm_node_get_name_member (node)
          || cjm_value_is_absent (cjm_node_get_value (node, i), &info->members[i]))
        continue;
      value = cjm_value_to_whole_words (node, i, self->words);
      add_line (self, place, noun, value);
    }
}

static void
add_unknown (Listing    *self,
             CjmNode    *node,
             const char *part,
             const char *place)
{
  const char *unknown = cjm_node_get_unknown (node, part);
  g_autofree char *line = unknown != NULL ? cjm_quote_put_on_a_line (unknown) : NULL;

  if (line != NULL && *line != '\0')
    add_line (self, place, _("data of another program"), line);
}

static void
list_unknown (Listing    *self,
              CjmNode    *node,
              const char *place)
{
  const CjmKindInfo *info = cjm_node_get_info (node);
  g_autofree char *last = NULL;

  for (guint i = 0; i < info->n_members; i++)
    {
      const char *point = strchr (info->members[i].name, '.');
      g_autofree char *part = point != NULL ? g_strndup (info->members[i].name, point - info->members[i].name) : NULL;

      if (part == NULL || g_strcmp0 (part, last) == 0)
        continue;
      add_unknown (self, node, part, place);
      g_free (last);
      last = g_steal_pointer (&part);
    }
  add_unknown (self, node, NULL, place);
}

static char *
describe_place (CjmNode    *node,
                const char *parent_place)
{
  gboolean is_group = cjm_delta_can_group (node);
  g_autofree char *name = is_group ? cjm_node_to_path (node, NULL) : cjm_node_to_label (node);

  return g_strconcat (is_group ? "" : parent_place, name, ": ", NULL);
}

static void
list_node (Listing    *self,
           CjmNode    *node,
           const char *place)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  list_values (self, node, place);
  list_unknown (self, node, place);
  for (guint i = 0; i < info->n_members; i++)
    {
      if (info->members[i].type != CJM_MEMBER_CHILDREN || info->members[i].target == CJM_KIND_PICTURE)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
        {
          CjmNode *child = cjm_node_get_child (node, i, j);
          g_autofree char *name = cjm_node_quote_whole_name (child);
          g_autofree char *child_place = describe_place (child, place);

          add_line (self, place, cjm_node_get_noun (child), name);
          list_node (self, child, child_place);
        }
    }
}

/**
 * cjm_listing_to_text:
 * @document: what is told
 * @words: of the person's own language
 *
 * Returns: (transfer full): all that is in a document, one thing a line
 */
char *
cjm_listing_to_text (CjmDocument *document,
                     CjmWords    *words)
{
  Listing self = { words, g_string_new (NULL) };
  CjmNode *root = cjm_document_get_root (document);
  g_autofree char *place = describe_place (root, "");

  list_node (&self, root, place);
  return g_string_free (self.text, FALSE);
}
