/* cjm-change-mark.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-change-mark.h"

/**
 * cjm_change_describe:
 *
 * Returns: (transfer full) (nullable): how an episode of an ideal or newer journey differs from the one that it answers
 *   to: "new", "changed: title, touchpoints"; NULL where it does not
 */
char *
cjm_change_describe (const CjmLayout *layout, CjmNode *episode)
{
  CjmWords *words = layout->words;
  CjmChanged changed = cjm_difference_get_changed (layout->difference, episode);
  const char *title = cjm_words_get_context (words, "change", "title");
  const char *touchpoints = cjm_words_get_context (words, "change", "touchpoints");
  g_autofree char *both = g_strconcat (title, ", ", touchpoints, NULL);

  if (changed == CJM_CHANGED_NOTHING)
    return NULL;
  if ((changed & CJM_CHANGED_NEW) != 0)
    return g_strdup (cjm_words_get_context (words, "change", "new"));

  /* Translators: what of an episode is other than before: changed: title, touchpoints */
  return g_strdup_printf (cjm_words_get_context (words, "change", "changed: %s"),
                          (changed & CJM_CHANGED_TITLE) == 0 ? touchpoints
                          : (changed & CJM_CHANGED_TOUCHPOINTS) == 0 ? title : both);
}

/**
 * cjm_change_list_dropped:
 *
 * Returns: (transfer full) (nullable): of char, a sentence for each episode of the basis that was dropped beside this one;
 *   NULL where none was
 */
GPtrArray *
cjm_change_list_dropped (const CjmLayout *layout, CjmNode *episode)
{
  const GArray *dropped = layout->difference != NULL ? cjm_difference_get_dropped (layout->difference) : NULL;
  GPtrArray *sentences = NULL;

  for (guint i = 0; dropped != NULL && i < dropped->len; i++)
    {
      const CjmDropped *item = &g_array_index (dropped, CjmDropped, i);
      const char *title = cjm_layout_get_text (item->episode, CJM_EPISODE_TITLE);

      if (item->beside != episode)
        continue;
      if (sentences == NULL)
        sentences = g_ptr_array_new_with_free_func (g_free);
      /* Translators: an episode that is no longer there, behind or before the one that this stands under */
      g_ptr_array_add (sentences,
                       g_strdup_printf (item->before
                                        ? cjm_words_get_context (layout->words, "change", "dropped before: %s")
                                        : cjm_words_get_context (layout->words, "change", "dropped after: %s"), title));
    }

  return sentences;
}

/**
 * cjm_change_hash:
 *
 * Returns: a number that changes when an episode differs in another way, or other episodes were dropped beside it
 */
guint64
cjm_change_hash (const CjmLayout *layout, CjmNode *episode)
{
  const CjmChanged changed = cjm_difference_get_changed (layout->difference, episode);
  const GArray *dropped = layout->difference != NULL ? cjm_difference_get_dropped (layout->difference) : NULL;
  guint64 hash = cjm_layout_hash (&changed, sizeof changed, 0);

  for (guint i = 0; dropped != NULL && i < dropped->len; i++)
    {
      const CjmDropped *item = &g_array_index (dropped, CjmDropped, i);
      const char *title = cjm_layout_get_text (item->episode, CJM_EPISODE_TITLE);

      if (item->beside != episode)
        continue;
      hash = cjm_layout_hash (title, strlen (title) + 1, hash);
      hash = cjm_layout_hash (&item->before, sizeof item->before, hash);
    }

  return hash;
}
