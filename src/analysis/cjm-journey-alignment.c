/* cjm-journey-alignment.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-journey-alignment.h"

#include <math.h>
#include <string.h>

#include "cjm-emotion.h"
#include "cjm-phase-match.h"

/* Places nearer than this are one. */
#define SAME_PLACE 1e-9

static GPtrArray *
list_phases (CjmNode *journey)
{
  GPtrArray *phases = g_ptr_array_new ();
  guint n = cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (phases, cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i));

  return phases;
}

static guint
count_episodes (CjmNode *phase)
{
  return cjm_node_get_n_children (phase, CJM_PHASE_EPISODES);
}

/* The episodes of a phase by what they can be found by, each list in their order */
typedef struct
{
  GHashTable *by_id;            /* from an id to the index of the episode that has it, plus 1 */
  GHashTable *by_counterpart;   /* from an id to a GQueue of the indexes of those that name it */
  GHashTable *by_title;         /* from a folded title to a GQueue of indexes */
  gboolean *taken;
} CjmPhaseIndex;

static void
add_to_list (GHashTable *lists,
             char       *key,
             guint       index)
{
  GQueue *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_queue_new ();
      g_hash_table_insert (lists, g_strdup (key), list);
    }
  g_queue_push_tail (list, GUINT_TO_POINTER (index));
}

static void
index_phase (CjmPhaseIndex *self,
             CjmNode       *phase)
{
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_counterpart = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_queue_free);
  self->by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_queue_free);
  self->taken = g_new0 (gboolean, count_episodes (phase));

  for (guint i = 0; i < count_episodes (phase); i++)
    {
      CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, i);
      const char *counterpart = cjm_node_get_text (episode, CJM_EPISODE_COUNTERPART);
      g_autofree char *title = cjm_title_fold (cjm_node_get_text (episode, CJM_EPISODE_TITLE));

      g_hash_table_insert (self->by_id, (char *) cjm_node_get_id (episode), GUINT_TO_POINTER (i + 1));
      if (counterpart != NULL)
        add_to_list (self->by_counterpart, (char *) counterpart, i);
      if (*title != '\0')
        add_to_list (self->by_title, title, i);
    }
}

static void
clear_index (CjmPhaseIndex *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_counterpart);
  g_hash_table_unref (self->by_title);
  g_free (self->taken);
}

/* The first of a list that nothing answers to yet; -1 for none */
static int
find_free (CjmPhaseIndex *self,
           GHashTable    *lists,
           const char    *key)
{
  GQueue *list = g_hash_table_lookup (lists, key);

  while (list != NULL && !g_queue_is_empty (list) && self->taken[GPOINTER_TO_UINT (g_queue_peek_head (list))])
    g_queue_pop_head (list);

  return list != NULL && !g_queue_is_empty (list) ? GPOINTER_TO_INT (g_queue_peek_head (list)) : -1;
}

/* The first episode that one names as its counterpart, or that names it as such */
static int
find_answer (CjmPhaseIndex *self,
             CjmNode       *episode)
{
  const char *counterpart = cjm_node_get_text (episode, CJM_EPISODE_COUNTERPART);
  int named = counterpart != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->by_id, counterpart)) - 1 : -1;
  int naming = find_free (self, self->by_counterpart, cjm_node_get_id (episode));

  if (named >= 0 && self->taken[named])
    named = -1;

  return named < 0 || (naming >= 0 && naming < named) ? naming : named;
}

static int
find_title (CjmPhaseIndex *self,
            CjmNode       *episode)
{
  g_autofree char *title = cjm_title_fold (cjm_node_get_text (episode, CJM_EPISODE_TITLE));

  return find_free (self, self->by_title, title);
}

/* Which episodes of the phase those of `places` answer to, and how far along the phase these are, 0…1 */
static void
match_episodes (CjmNode *phase,
                GArray  *places)
{
  CjmPhaseIndex index;

  index_phase (&index, phase);
  for (guint by_title = 0; by_title < 2; by_title++)
    for (guint i = 0; i < places->len; i++)
      {
        CjmLinedUp *place = &g_array_index (places, CjmLinedUp, i);
        int match;

        if (place->match != NULL)
          continue;
        match = by_title ? find_title (&index, place->episode) : find_answer (&index, place->episode);
        if (match < 0)
          continue;

        index.taken[match] = TRUE;
        place->match = cjm_node_get_child (phase, CJM_PHASE_EPISODES, (guint) match);
        place->x = (match + 0.5) / count_episodes (phase);
      }
  clear_index (&index);
}

/* Spreads a run of places that answer to nothing evenly between their neighbours; as if these were episodes of the same
 * width, half of which reaches beyond the ends of the phase */
static void
spread_places (GArray *places,
               guint   first,
               guint   end)
{
  double from = first > 0 ? g_array_index (places, CjmLinedUp, first - 1).x : 0;
  double to = end < places->len ? g_array_index (places, CjmLinedUp, end).x : 1;
  double lead = first > 0 ? 1 : 0.5;
  double tail = end < places->len ? 1 : 0.5;
  guint n = end - first;

  if (to <= from)
    to = 1;
  for (guint i = 0; i < n; i++)
    g_array_index (places, CjmLinedUp, first + i).x = from + (to - from) * (i + lead) / (n - 1 + lead + tail);
}

static void
place_rest (GArray *places)
{
  for (guint i = 0; i < places->len;)
    {
      guint end = i;

      while (end < places->len && g_array_index (places, CjmLinedUp, end).match == NULL)
        end++;
      if (end > i)
        spread_places (places, i, end);
      i = end + 1;
    }
}

/* Lines those episodes of the other journey up whose phases meet one phase, which starts at `start` */
static void
line_phase_up (CjmJourneyAlignment *self,
               CjmNode             *phase,
               guint                index,
               double               start,
               GPtrArray           *others,
               GArray              *matches)
{
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (CjmLinedUp));
  guint n_units = MAX (count_episodes (phase), 1);

  for (guint i = 0; i < others->len; i++)
    {
      CjmNode *other = g_ptr_array_index (others, i);

      for (guint j = 0; g_array_index (matches, int, i) == (int) index && j < count_episodes (other); j++)
        {
          CjmLinedUp place = { .episode = cjm_node_get_child (other, CJM_PHASE_EPISODES, j), .phase = index };

          place.score = cjm_emotion_get_score (place.episode, NULL);
          g_array_append_val (places, place);
        }
    }

  match_episodes (phase, places);
  place_rest (places);
  for (guint i = 0; i < places->len; i++)
    {
      CjmLinedUp *place = &g_array_index (places, CjmLinedUp, i);

      place->x = start + place->x * n_units;
    }
  g_array_append_vals (self->places, places->data, places->len);
}

static int
compare_places_cb (gconstpointer a,
                   gconstpointer b)
{
  double left = ((const CjmLinedUp *) a)->x;
  double right = ((const CjmLinedUp *) b)->x;

  return (left > right) - (left < right);
}

/**
 * cjm_journey_alignment_new:
 * @journey: whose time line it is
 * @other: the journey that is lined up with it
 *
 * Returns: (transfer full): where the episodes of @other stand on the time line of @journey, and what could not be lined
 *   up with it; valid until either journey changes
 */
CjmJourneyAlignment *
cjm_journey_alignment_new (CjmNode *journey,
                           CjmNode *other)
{
  CjmJourneyAlignment *self = g_new0 (CjmJourneyAlignment, 1);
  g_autoptr (GPtrArray) phases = list_phases (journey);
  g_autoptr (GPtrArray) others = list_phases (other);
  g_autoptr (GArray) matches = cjm_phases_match (phases, others);

  self->places = g_array_new (FALSE, TRUE, sizeof (CjmLinedUp));
  self->left_out = g_ptr_array_new ();
  for (guint i = 0; i < phases->len; i++)
    {
      CjmNode *phase = g_ptr_array_index (phases, i);

      line_phase_up (self, phase, i, self->n_units, others, matches);
      self->n_units += MAX (count_episodes (phase), 1);
    }
  g_array_sort (self->places, compare_places_cb);

  for (guint i = 0; i < others->len; i++)
    if (g_array_index (matches, int, i) == CJM_NO_MATCH && count_episodes (g_ptr_array_index (others, i)) > 0)
      g_ptr_array_add (self->left_out, g_ptr_array_index (others, i));

  return self;
}

/**
 * cjm_journey_alignment_free:
 * @self: (nullable) (transfer full): a line-up
 */
void
cjm_journey_alignment_free (CjmJourneyAlignment *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->places);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

static gboolean
names (CjmNode *episode,
       CjmNode *other)
{
  return g_strcmp0 (cjm_node_get_text (episode, CJM_EPISODE_COUNTERPART), cjm_node_get_id (other)) == 0;
}

/**
 * cjm_journey_alignment_hangs_on_title:
 * @episode: of the journey, whose title has just become another
 *
 * Returns: whether the other journey may be lined up in another way now: an episode of it was matched by the title that
 *   this one had, or might be by the one that it has
 */
gboolean
cjm_journey_alignment_hangs_on_title (const CjmJourneyAlignment *self,
                                      CjmNode                   *episode)
{
  guint phase = cjm_node_get_index (cjm_node_get_parent (episode));
  g_autofree char *title = cjm_title_fold (cjm_node_get_text (episode, CJM_EPISODE_TITLE));

  for (guint i = 0; i < self->places->len; i++)
    {
      const CjmLinedUp *place = &g_array_index (self->places, CjmLinedUp, i);
      g_autofree char *other = NULL;

      if (place->phase != phase
          || (place->match != NULL && (names (place->episode, place->match) || names (place->match, place->episode))))
        continue;
      other = cjm_title_fold (cjm_node_get_text (place->episode, CJM_EPISODE_TITLE));
      if (place->match == episode || strcmp (title, other) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The first place that is further right than `x` */
static guint
find_place (const CjmJourneyAlignment *self,
            double                     x)
{
  guint low = 0;
  guint high = self->places->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->places, CjmLinedUp, middle).x <= x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Whether the other journey has an episode in a phase at all; phases follow each other on the time line. */
static gboolean
is_in_phase (const CjmJourneyAlignment *self,
             guint                      phase)
{
  guint low = 0;
  guint high = self->places->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->places, CjmLinedUp, middle).phase < phase)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->places->len && g_array_index (self->places, CjmLinedUp, low).phase == phase;
}

/* The score beside a gap or an end of the curve: that of the near place, if it is in the phase and nearer than what lies
 * on the other side */
static double
get_near_score (const CjmLinedUp *near,
                const CjmLinedUp *beyond,
                guint             phase,
                double            x)
{
  if (near == NULL || near->phase != phase)
    return NAN;
  if (beyond != NULL && fabs (beyond->x - x) <= fabs (near->x - x))
    return NAN;

  return near->score;
}

/**
 * cjm_journey_alignment_get_score_at:
 * @phase: index of the phase that @x is in
 * @x: on the time line
 *
 * What the other journey's curve says at a place: its score there, or a straight line between the two known scores
 * around it. Nothing is said in a phase in which it has no episode, nor where an unknown score is nearest; at its ends
 * and beside a gap, its nearest score holds within that phase.
 *
 * Returns: a score; NAN where nothing is known
 */
double
cjm_journey_alignment_get_score_at (const CjmJourneyAlignment *self,
                                    guint                      phase,
                                    double                     x)
{
  guint index = find_place (self, x - SAME_PLACE);
  const CjmLinedUp *left = index > 0 ? &g_array_index (self->places, CjmLinedUp, index - 1) : NULL;
  const CjmLinedUp *right = index < self->places->len ? &g_array_index (self->places, CjmLinedUp, index) : NULL;

  if (!is_in_phase (self, phase))
    return NAN;
  if (right != NULL && right->x < x + SAME_PLACE)
    return right->score;

  if (left != NULL && right != NULL && !isnan (left->score) && !isnan (right->score))
    return left->score + (right->score - left->score) * (x - left->x) / (right->x - left->x);
  if (left != NULL && !isnan (left->score))
    return get_near_score (left, right, phase, x);
  if (right != NULL && !isnan (right->score))
    return get_near_score (right, left, phase, x);

  return NAN;
}
