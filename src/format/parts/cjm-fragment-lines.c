/* cjm-fragment-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-fragment-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-arrange.h"

/* Cards as people write them: a title a line. */

/* What stands before the items of a list in mails and in text files, other than numbers */
static const char *const bullets[] = {
  "-", "*", "+", "\xe2\x80\xa2", "\xe2\x80\xa3", "\xe2\x80\x93", "\xe2\x80\x94", "\xc2\xb7", "\xe2\x97\xa6", "\xe2\x96\xaa",
  "\xe2\x97\x8f", "\xe2\x97\x8b",
};

static guint
get_title_member (CjmKind kind)
{
  return kind == CJM_KIND_NOTE ? CJM_NOTE_TEXT : (guint) cjm_kind_find (kind, "title");
}

/* Each line of a text on its own, indented; a title is one line. */
static void
append_lines (GString    *out,
              guint       indent,
              const char *mark,
              const char *text,
              gboolean    is_title)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  if (is_title)
    {
      g_autofree char *joined = g_strjoinv (" ", lines);

      g_string_append_printf (out, "%*s%s%s\n", 2 * indent, "", mark, g_strstrip (joined));
      return;
    }
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_string_append_printf (out, "%*s%s\n", 2 * indent, "", lines[i]);
}

static void
append_title (GString    *out,
              guint       indent,
              const char *mark,
              CjmNode    *node)
{
  append_lines (out, indent, mark, cjm_node_get_text (node, get_title_member (cjm_node_get_kind (node))), TRUE);
}

static void
append_list (GString    *out,
             guint       indent,
             const char *heading,
             CjmNode    *episode,
             guint       member)
{
  guint n = cjm_node_get_n_children (episode, member);

  if (n > 0)
    append_lines (out, indent, "", heading, TRUE);
  for (guint i = 0; i < n; i++)
    append_title (out, indent, "- ", cjm_node_get_child (episode, member, i));
}

static void
append_episode (GString    *out,
                guint       indent,
                CjmNode    *episode,
                GHashTable *improvements)
{
  GPtrArray *under = g_hash_table_lookup (improvements, episode);

  append_title (out, indent++, "", episode);
  append_lines (out, indent, "", cjm_node_get_text (episode, CJM_EPISODE_SCENARIO), FALSE);
  append_list (out, indent, _("Touchpoints:"), episode, CJM_EPISODE_TOUCHPOINTS);
  append_list (out, indent, _("Questions:"), episode, CJM_EPISODE_QUESTIONS);
  append_list (out, indent, _("Problems:"), episode, CJM_EPISODE_PROBLEMS);
  if (under != NULL)
    append_lines (out, indent, "", _("Improvements:"), TRUE);
  for (guint i = 0; under != NULL && i < under->len; i++)
    append_title (out, indent, "- ", g_ptr_array_index (under, i));
}

static void
append_node (GString    *out,
             CjmNode    *node,
             GHashTable *improvements)
{
  switch (cjm_node_get_kind (node))
    {
    case CJM_KIND_PHASE:
      append_title (out, 0, "", node);
      for (guint i = 0; i < cjm_node_get_n_children (node, CJM_PHASE_EPISODES); i++)
        append_episode (out, 1, cjm_node_get_child (node, CJM_PHASE_EPISODES, i), improvements);
      break;
    case CJM_KIND_EPISODE:
      append_episode (out, 0, node, improvements);
      break;
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
    case CJM_KIND_IMPROVEMENT:
      append_title (out, 0, "", node);
      break;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_PICTURE:
      break;
    }
}

/**
 * cjm_fragment_to_plain_text:
 * @nodes: (element-type CjmNode): of one tree, in any order
 *
 * Returns: (transfer full): a title a line, in the order of the document; what is in an episode is indented under it
 */
char *
cjm_fragment_to_plain_text (GPtrArray *nodes)
{
  g_autoptr (GPtrArray) outermost = cjm_arrange_list_outermost (nodes);
  g_autoptr (GHashTable) improvements = NULL;
  GString *out = g_string_new (NULL);

  if (outermost->len > 0)
    improvements = cjm_fragment_map_improvements (cjm_node_get_root (g_ptr_array_index (outermost, 0)));
  for (guint i = 0; i < outermost->len; i++)
    append_node (out, g_ptr_array_index (outermost, i), improvements);
  if (out->len > 0)
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* Behind "- " or "12. ", or the text itself; a bullet without a space behind it is none, unless it is all there is. */
static char *
skip_bullet (char *text)
{
  gsize length = strspn (text, "0123456789");

  if (length > 0 && length <= 3 && (text[length] == '.' || text[length] == ')') && text[length + 1] == ' ')
    return text + length + 2;
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      length = strlen (bullets[i]);
      if (strncmp (text, bullets[i], length) == 0
          && (text[length] == '\0' || g_unichar_isspace (g_utf8_get_char (text + length))))
        return text + length;
    }
  return text;
}

/* White space of Unicode, too: mails are full of no-break spaces. */
static char *
strip (char *text)
{
  char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text)
    {
      char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      *last = '\0';
      end = last;
    }
  return text;
}

/**
 * cjm_fragment_from_lines:
 * @kind: what each line becomes: a phase, an episode, a touchpoint, a note or an improvement
 * @member: of a note: %CJM_EPISODE_QUESTIONS or %CJM_EPISODE_PROBLEMS; of others it is not looked at
 *
 * Lines are trimmed and lose their bullets; empty ones, and those behind the first %CJM_FRAGMENT_LINES_MAX, are left out.
 *
 * Returns: (transfer full) (nullable): a fragment, %NULL where no line has text
 */
CjmNode *
cjm_fragment_from_lines (const char *text,
                         CjmKind     kind,
                         guint       member)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) lines = NULL;
  CjmNode *holders[CJM_N_KINDS] = { NULL };
  CjmNode *holder;
  g_autoptr (CjmNode) fragment = NULL;
  guint n = 0;

  g_return_val_if_fail (get_title_member (kind) != (guint) -1, NULL);

  cjm_fragment_new_holders (holders);
  holder = holders[kind == CJM_KIND_PHASE ? CJM_KIND_JOURNEY : kind == CJM_KIND_EPISODE ? CJM_KIND_PHASE
                   : kind == CJM_KIND_IMPROVEMENT ? CJM_KIND_DOCUMENT : CJM_KIND_EPISODE];
  if (kind != CJM_KIND_NOTE)
    member = kind == CJM_KIND_PHASE ? CJM_JOURNEY_PHASES : kind == CJM_KIND_EPISODE ? CJM_PHASE_EPISODES
             : kind == CJM_KIND_IMPROVEMENT ? CJM_DOCUMENT_IMPROVEMENTS : CJM_EPISODE_TOUCHPOINTS;

  g_strdelimit (valid, "\r\v\f", '\n');
  lines = g_strsplit (valid, "\n", -1);
  for (guint i = 0; lines[i] != NULL && n < CJM_FRAGMENT_LINES_MAX; i++)
    {
      char *title = strip (skip_bullet (strip (lines[i])));

      if (*title != '\0')
        {
          g_autoptr (CjmNode) node = cjm_node_new (kind, NULL);

          cjm_node_set_text (node, get_title_member (kind), g_strdelimit (title, "\t", ' '));
          cjm_node_insert (holder, member, CJM_END, node);
          n++;
        }
    }
  fragment = cjm_fragment_join_holders (holders);
  return n > 0 ? g_steal_pointer (&fragment) : NULL;
}
