/* cjm-change-mark.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-change-mark.h"
#include "cjm-figures.h"

/* "2 new, 1 gone"; NULL where the touchpoints are the same */
static char *
count_touchpoints (CjmWords        *words,
                   const CjmChange *change)
{
  /* Translators: how many touchpoints there are that were not there before */
  g_autofree char *added = g_strdup_printf (cjm_words_get_context (words, "change", "%d new"), (int) change->n_new);
  /* Translators: how many touchpoints there are no more */
  g_autofree char *gone = g_strdup_printf (cjm_words_get_context (words, "change", "%d gone"), (int) change->n_gone);

  if (change->n_new > 0 && change->n_gone > 0)
    return g_strconcat (added, ", ", gone, NULL);

  return change->n_new > 0 ? g_steal_pointer (&added) : change->n_gone > 0 ? g_steal_pointer (&gone) : NULL;
}

static char *
format_rise (CjmWords        *words,
             const CjmChange *change)
{
  g_autofree char *rise = cjm_figures_format_score (words, change->rise);

  /* Translators: by how much an episode is felt better than before: score +4.4 */
  return g_strdup_printf (cjm_words_get_context (words, "change", "score %s"), rise);
}

/* What an episode was called before */
static char *
format_title (CjmWords        *words,
              const CjmChange *change)
{
  return g_strdup_printf (cjm_words_get_context (words, "change", "was “%s”"),
                          cjm_layout_get_text (change->counterpart, CJM_EPISODE_TITLE));
}

/**
 * cjm_change_list:
 *
 * Returns: (transfer full): of char, in a few words each how an episode of an ideal or newer journey differs from the one
 *   that it answers to, but for its time: "new", or "was “I wait”", "2 new, 1 gone" and "score +4.4"
 */
GPtrArray *
cjm_change_list (const CjmLayout *layout,
                 CjmNode         *episode)
{
  CjmWords *words = layout->words;
  const CjmChange *change = cjm_difference_find_change (layout->difference, episode);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  char *touchpoints;

  if (change == NULL)
    return list;
  if (change->counterpart == NULL)
    {
      g_ptr_array_add (list, g_strdup (cjm_words_get_context (words, "change", "new")));
      return list;
    }

  touchpoints = count_touchpoints (words, change);
  if (change->title)
    g_ptr_array_add (list, format_title (words, change));
  if (touchpoints != NULL)
    g_ptr_array_add (list, touchpoints);
  if (change->rise != 0)
    g_ptr_array_add (list, format_rise (words, change));

  return list;
}

/**
 * cjm_change_format_duration:
 * @episode: of an ideal or newer journey
 *
 * Returns: (transfer full) (nullable): how long it took before, where it takes another time: "was 50 minutes"
 */
char *
cjm_change_format_duration (const CjmLayout *layout,
                            CjmNode         *episode)
{
  const CjmChange *change = cjm_difference_find_change (layout->difference, episode);
  const char *before = change != NULL && change->duration ? cjm_node_get_text (change->counterpart, CJM_EPISODE_DURATION)
                                                          : NULL;
  g_autofree char *duration = before != NULL ? cjm_figures_format_duration (layout->words, before) : NULL;

  /* Translators: how long an episode took before: was 50 minutes */
  return before != NULL ? g_strdup_printf (cjm_words_get_context (layout->words, "change", "was %s"), duration) : NULL;
}

/**
 * cjm_change_describe:
 * @episode: of an ideal or newer journey
 *
 * Returns: (transfer full) (nullable): how it differs, in full: "1 new touchpoint, 2 touchpoints gone, score +4.4"; NULL
 *   where it does not, but for its time
 */
char *
cjm_change_describe (const CjmLayout *layout,
                     CjmNode         *episode)
{
  CjmWords *words = layout->words;
  const CjmChange *change = cjm_difference_find_change (layout->difference, episode);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);

  if (change == NULL)
    return NULL;
  if (change->counterpart == NULL)
    return g_strdup (cjm_words_get_context (words, "change", "new"));

  if (change->title)
    g_ptr_array_add (list, format_title (words, change));
  if (change->n_new > 0)
    g_ptr_array_add (list, g_strdup_printf (cjm_words_get_plural (words, "%d new touchpoint", "%d new touchpoints",
                                                                  change->n_new), (int) change->n_new));
  if (change->n_gone > 0)
    g_ptr_array_add (list, g_strdup_printf (cjm_words_get_plural (words, "%d touchpoint gone", "%d touchpoints gone",
                                                                  change->n_gone), (int) change->n_gone));
  if (change->rise != 0)
    g_ptr_array_add (list, format_rise (words, change));
  if (list->len == 0)
    return NULL;

  g_ptr_array_add (list, NULL);

  return g_strjoinv (", ", (char **) list->pdata);
}

/**
 * cjm_change_list_dropped:
 *
 * Returns: (transfer full) (nullable): of char, a sentence for each episode of the basis that was dropped beside this one;
 *   NULL where none was
 */
GPtrArray *
cjm_change_list_dropped (const CjmLayout *layout,
                         CjmNode         *episode)
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

static guint64
hash_text (const char *text,
           guint64     hash)
{
  return cjm_layout_hash (text, strlen (text) + 1, hash);
}

/**
 * cjm_change_hash:
 *
 * Returns: a number that changes when an episode differs in another way, or other episodes were dropped beside it
 */
guint64
cjm_change_hash (const CjmLayout *layout,
                 CjmNode         *episode)
{
  const CjmChange *change = cjm_difference_find_change (layout->difference, episode);
  const GArray *dropped = layout->difference != NULL ? cjm_difference_get_dropped (layout->difference) : NULL;
  guint64 hash = 0;

  if (change != NULL)
    {
      const double values[] = { change->counterpart == NULL, change->title, change->duration, change->n_new,
                                change->n_gone, change->rise };

      hash = cjm_layout_hash (values, sizeof values, 0);
      if (change->title)
        hash = hash_text (cjm_layout_get_text (change->counterpart, CJM_EPISODE_TITLE), hash);
      if (change->duration)
        hash = hash_text (cjm_layout_get_text (change->counterpart, CJM_EPISODE_DURATION), hash);
    }

  for (guint i = 0; dropped != NULL && i < dropped->len; i++)
    {
      const CjmDropped *item = &g_array_index (dropped, CjmDropped, i);

      if (item->beside != episode)
        continue;
      hash = hash_text (cjm_layout_get_text (item->episode, CJM_EPISODE_TITLE), hash);
      hash = cjm_layout_hash (&item->before, sizeof item->before, hash);
    }

  return hash;
}
