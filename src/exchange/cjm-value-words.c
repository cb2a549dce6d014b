/* cjm-value-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-value-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-document.h"
#include "cjm-figures.h"
#include "cjm-naming.h"
#include "cjm-node-words.h"
#include "cjm-quote.h"

/* How many decimals are shown at most of a number that stands alone, and of two that have to be told apart */
#define DECIMALS 3
#define MOST_DECIMALS 9

static gboolean
is_share (const CjmMember *member)
{
  return member->minimum == 0 && member->maximum == 1;
}

static gboolean
is_signed (const CjmMember *member)
{
  return member->minimum < 0 && member->minimum == -member->maximum && member->maximum < G_MAXDOUBLE;
}

static char *
number_to_words (double           number,
                 const CjmMember *member,
                 guint            decimals,
                 CjmWords        *words)
{
  if (is_share (member))
    return cjm_figures_format_share (words, number, decimals);
  if (is_signed (member))
    return cjm_figures_format_signed (words, number, decimals);
  return cjm_figures_format_number (words, number, decimals);
}

static const char *
flag_to_words (CjmKind  kind,
               guint    member,
               gboolean flag)
{
  if (kind == CJM_KIND_TOUCHPOINT && member == CJM_TOUCHPOINT_MOMENT_OF_TRUTH)
    return flag ? C_("flag", "yes") : C_("flag", "no");
  /* Translators: where a score comes from */
  return flag ? C_("flag", "measured") : C_("flag", "assumption");
}

/* How values are put in words: as much of them as reads well in a sentence, or all */
typedef struct
{
  CjmWords *words;
  char *(*quote) (const char *text);
  guint decimals;
} Style;

static char *
reference_to_words (CjmNode     *node,
                    const char  *id,
                    const Style *style)
{
  CjmDocument *document = cjm_document_of (node);
  CjmNode *target = document != NULL ? cjm_document_find (document, id) : NULL;

  return target != NULL ? cjm_node_quote_name (target) : style->quote (id);
}

static char *
item_to_words (CjmNode         *node,
               const CjmMember *member,
               const char      *item,
               const Style     *style)
{
  if (member->type == CJM_MEMBER_CHOICES)
    return g_strdup (cjm_choice_get_name (member->name, item));
  if (member->type == CJM_MEMBER_REFERENCES)
    return reference_to_words (node, item, style);
  return style->quote (item);
}

static char *
list_to_words (CjmNode           *node,
               const CjmMember   *member,
               const char *const *items,
               const Style       *style)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (; *items != NULL; items++)
    g_ptr_array_add (texts, item_to_words (node, member, *items, style));
  return cjm_quote_join (texts);
}

static char *
text_to_words (CjmNode         *node,
               const CjmMember *member,
               const char      *text,
               const Style     *style)
{
  switch (member->type)
    {
    case CJM_MEMBER_DATE:
      return cjm_figures_format_date (style->words, text);
    case CJM_MEMBER_DURATION:
      return cjm_figures_format_duration (style->words, text);
    case CJM_MEMBER_COLOR:
    case CJM_MEMBER_LANGUAGE:
      return g_strdup (text);
    case CJM_MEMBER_REFERENCE:
      return reference_to_words (node, text, style);
    case CJM_MEMBER_ID:
    case CJM_MEMBER_TEXT:
    case CJM_MEMBER_TEXTS:
    case CJM_MEMBER_CHOICES:
    case CJM_MEMBER_REFERENCES:
    case CJM_MEMBER_CHOICE:
    case CJM_MEMBER_NUMBER:
    case CJM_MEMBER_WHOLE:
    case CJM_MEMBER_FLAG:
    case CJM_MEMBER_CHILDREN:
      break;
    }

  return style->quote (text);
}

static char *
choice_to_words (const CjmValue  *value,
                 const CjmMember *member)
{
  const char *word = cjm_choice_get_word (member, value->choice != 0 ? value->choice : member->initial);

  return word != NULL ? g_strdup (cjm_choice_get_name (member->name, word)) : NULL;
}

static char *
value_to_words (CjmNode     *node,
                guint        member,
                const Style *style)
{
  CjmKind kind = cjm_node_get_kind (node);
  const CjmMember *info = cjm_kind_get_member (kind, member);
  const CjmValue *value = cjm_node_get_value (node, member);

  switch (cjm_member_get_holding (info))
    {
    case CJM_HOLDS_TEXT:
      return value->text != NULL ? text_to_words (node, info, value->text, style) : NULL;
    case CJM_HOLDS_TEXTS:
      return value->texts != NULL ? list_to_words (node, info, cjm_node_get_texts (node, member), style) : NULL;
    case CJM_HOLDS_CHOICE:
      return choice_to_words (value, info);
    case CJM_HOLDS_NUMBER:
      return isnan (value->number) ? NULL : number_to_words (value->number, info, style->decimals, style->words);
    case CJM_HOLDS_WHOLE:
      return value->whole == CJM_WHOLE_ABSENT ? NULL : cjm_figures_format_whole (style->words, value->whole);
    case CJM_HOLDS_FLAG:
      return g_strdup (flag_to_words (kind, member, value->flag));
    case CJM_HOLDS_CHILDREN:
      break;
    }

  g_return_val_if_reached (NULL);
}

/**
 * cjm_value_to_words:
 * @node: in a document where @member refers to something
 * @member: no list of nodes
 *
 * Returns: (transfer full) (nullable): the value, in as many words as read well; %NULL where there is none
 */
char *
cjm_value_to_words (CjmNode  *node,
                    guint     member,
                    CjmWords *words)
{
  return value_to_words (node, member, &(Style) { words, cjm_quote, DECIMALS });
}

/**
 * cjm_value_to_whole_words:
 * @member: an index into the table of @node's kind
 * @words: of the person's own language
 *
 * Returns: (transfer full): the value as cjm_value_to_words() gives it, with all of a long text, and of a number all
 *   decimals that tell two apart
 */
char *
cjm_value_to_whole_words (CjmNode  *node,
                          guint     member,
                          CjmWords *words)
{
  return value_to_words (node, member, &(Style) { words, cjm_quote_whole, MOST_DECIMALS });
}

/**
 * cjm_value_item_to_words:
 * @node: in a document where @member is of references
 * @member: a list of texts, of words or of references
 * @item: one of it
 *
 * Returns: (transfer full): the item, in quotation marks where it is a text
 */
char *
cjm_value_item_to_words (CjmNode    *node,
                         guint       member,
                         const char *item)
{
  return item_to_words (node, cjm_kind_get_member (cjm_node_get_kind (node), member), item,
                        &(Style) { NULL, cjm_quote, DECIMALS });
}

/* Two values in the same words: numbers get more decimals, and all of them in the end; texts, what a file says of them. */
static void
tell_apart (const CjmValue  *old_value,
            const CjmValue  *new_value,
            const CjmMember *member,
            CjmWords        *words,
            char           **old_words,
            char           **new_words)
{
  gboolean is_number = member->type == CJM_MEMBER_NUMBER;

  for (guint decimals = DECIMALS + 1; decimals <= MOST_DECIMALS && is_number; decimals++)
    {
      g_free (*old_words);
      g_free (*new_words);
      *old_words = number_to_words (old_value->number, member, decimals, words);
      *new_words = number_to_words (new_value->number, member, decimals, words);
      if (!g_str_equal (*old_words, *new_words))
        return;
    }
  if (!is_number && cjm_member_get_holding (member) != CJM_HOLDS_TEXT)
    return;
  g_free (*old_words);
  g_free (*new_words);
  *old_words = is_number ? cjm_figures_format_value (words, old_value->number) : cjm_quote (old_value->text);
  *new_words = is_number ? cjm_figures_format_value (words, new_value->number) : cjm_quote (new_value->text);
}

/**
 * cjm_value_pair_to_words:
 * @member: an index into the table of the nodes' kind
 * @words: of the person's own language
 * @old_words: (out) (nullable): the value of @old_node; %NULL where there is none
 * @new_words: (out) (nullable): the value of @new_node
 *
 * Two values that are not the same, so that it is seen that they are not: with as many decimals as that takes, and of
 * texts the part where they differ.
 *
 * Returns: whether it is seen; not of texts that differ in blanks only
 */
gboolean
cjm_value_pair_to_words (CjmNode  *old_node,
                         CjmNode  *new_node,
                         guint     member,
                         CjmWords *words,
                         char    **old_words,
                         char    **new_words)
{
  const CjmMember *info = cjm_kind_get_member (cjm_node_get_kind (new_node), member);
  const CjmValue *old_value = cjm_node_get_value (old_node, member);
  const CjmValue *new_value = cjm_node_get_value (new_node, member);

  if (info->type == CJM_MEMBER_TEXT && old_value->text != NULL && new_value->text != NULL)
    return cjm_quote_pair (old_value->text, new_value->text, old_words, new_words);

  *old_words = cjm_value_to_words (old_node, member, words);
  *new_words = cjm_value_to_words (new_node, member, words);
  if (g_strcmp0 (*old_words, *new_words) == 0 && *old_words != NULL)
    tell_apart (old_value, new_value, info, words, old_words, new_words);
  return TRUE;
}
