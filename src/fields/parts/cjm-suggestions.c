/* cjm-suggestions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-suggestions.h"

#include <glib/gi18n.h>

#include "cjm-emotion-words.h"

/* So many texts are enough to choose from. */
#define MOST_TEXTS 200

/* What is usual, in the language of the document: it becomes part of its content. */
static const char *const usual_channels[] = {
  NC_("channel", "Website"), NC_("channel", "App"), NC_("channel", "Shop"), NC_("channel", "Phone"),
  NC_("channel", "E-mail"), NC_("channel", "Post"), NC_("channel", "Chat"), NC_("channel", "WhatsApp"),
  NC_("channel", "Social media"), NC_("channel", "Search engine"), NC_("channel", "Review site"),
  NC_("channel", "Forum"), NC_("channel", "Advert"), NC_("channel", "Folder"), NC_("channel", "Newsletter"),
  NC_("channel", "Conversation"), NC_("channel", "Event"), NULL
};
static const char *const usual_roles[] = {
  NC_("role", "Decision maker"), NC_("role", "Buyer"), NC_("role", "User"), NC_("role", "Lawyer"),
  NC_("role", "Colleague"), NULL
};

static const char *const usual_units[] = {
  "%", "1–5", "1–7", "1–10", "NPS", "€", NULL
};
static const char *const usual_languages[] = { "nl", "en", NULL };

static const struct
{
  const char *member;
  const char *context;    /* NULL for what is the same in every language */
  const char *const *texts;
} usual[] = {
  { "channel", "channel", usual_channels },
  { "role", "role", usual_roles },
  { "unit", NULL, usual_units },
  { "language", NULL, usual_languages },
};

typedef struct
{
  GPtrArray *texts;
  GHashTable *seen;
  CjmKind kind;
  guint member;
} Search;

static void
add (Search     *search,
     const char *text)
{
  if (text == NULL || *text == '\0' || search->texts->len >= MOST_TEXTS
      || !g_hash_table_add (search->seen, g_utf8_casefold (text, -1)))
    return;

  g_ptr_array_add (search->texts, g_strdup (text));
}

static void
look_in (CjmNode *node,
         Search  *search)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  if (info->kind == search->kind)
    add (search, cjm_node_get_text (node, search->member));

  for (guint i = 0; i < info->n_members; i++)
    {
      if (info->members[i].type != CJM_MEMBER_CHILDREN || info->members[i].keyed)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
        look_in (cjm_node_get_child (node, i, j), search);
    }
}

static void
add_emotions (Search   *search,
              CjmWords *words)
{
  guint n_emotions;
  const CjmEmotionWord *emotions = cjm_emotion_words_list (&n_emotions);

  for (guint i = 0; i < n_emotions; i++)
    add (search, cjm_emotion_word_translate (&emotions[i], words));
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * cjm_suggestions_list:
 * @node: what is edited
 * @member: a member of text of it
 *
 * Walks the whole document, so only to be asked when a person wants to see it.
 *
 * Returns: (transfer full): texts, each once: those of the document in the order of the alphabet, then usual ones
 */
GPtrArray *
cjm_suggestions_list (CjmDocument     *document,
                      CjmNode         *node,
                      const CjmMember *member)
{
  CjmNode *root = cjm_document_get_root (document);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CjmWords) words = cjm_words_new (cjm_node_get_text (root, CJM_DOCUMENT_LANGUAGE));
  CjmKind kind = cjm_node_get_kind (node);
  Search search = { g_ptr_array_new_with_free_func (g_free), seen, kind,
                    (guint) cjm_kind_find (kind, member->name) };

  look_in (root, &search);
  g_ptr_array_sort (search.texts, compare_texts);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      if (!g_str_equal (usual[i].member, member->name))
        continue;
      for (guint j = 0; usual[i].texts[j] != NULL; j++)
        add (&search, usual[i].context != NULL ? cjm_words_get_context (words, usual[i].context, usual[i].texts[j])
                                               : usual[i].texts[j]);
    }

  if (g_str_equal (member->name, "emotion.word"))
    add_emotions (&search, words);

  return search.texts;
}
