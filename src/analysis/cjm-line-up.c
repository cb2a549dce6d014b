/* cjm-line-up.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-line-up.h"

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

static gboolean
is_answer (CjmNode *episode, CjmNode *to)
{
  const char *counterpart = cjm_node_get_text (episode, CJM_EPISODE_COUNTERPART);

  return counterpart != NULL && g_strcmp0 (counterpart, cjm_node_get_id (to)) == 0;
}

/* The folded titles of the episodes of a phase */
static GPtrArray *
fold_titles (CjmNode *phase)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < count_episodes (phase); i++)
    g_ptr_array_add (titles, cjm_title_fold (cjm_node_get_text (cjm_node_get_child (phase, CJM_PHASE_EPISODES, i),
                                                                CJM_EPISODE_TITLE)));

  return titles;
}

static int
find_answer (CjmNode *phase, CjmNode *episode, const gboolean *taken)
{
  for (guint i = 0; i < count_episodes (phase); i++)
    {
      CjmNode *candidate = cjm_node_get_child (phase, CJM_PHASE_EPISODES, i);

      if (!taken[i] && (is_answer (episode, candidate) || is_answer (candidate, episode)))
        return (int) i;
    }

  return -1;
}

static int
find_title (GPtrArray *titles, CjmNode *episode, const gboolean *taken)
{
  g_autofree char *title = cjm_title_fold (cjm_node_get_text (episode, CJM_EPISODE_TITLE));

  for (guint i = 0; i < titles->len && *title != '\0'; i++)
    if (!taken[i] && strcmp (title, g_ptr_array_index (titles, i)) == 0)
      return (int) i;

  return -1;
}

/* Which episodes of the phase those of `places` answer to, and how far along the phase these are, 0…1 */
static void
match_episodes (CjmNode *phase, GArray *places)
{
  g_autoptr (GPtrArray) titles = fold_titles (phase);
  g_autofree gboolean *taken = g_new0 (gboolean, titles->len);

  for (guint by_title = 0; by_title < 2; by_title++)
    for (guint i = 0; i < places->len; i++)
      {
        CjmLinedUp *place = &g_array_index (places, CjmLinedUp, i);
        int match;

        if (place->match != NULL)
          continue;
        match = by_title ? find_title (titles, place->episode, taken) : find_answer (phase, place->episode, taken);
        if (match < 0)
          continue;

        taken[match] = TRUE;
        place->match = cjm_node_get_child (phase, CJM_PHASE_EPISODES, (guint) match);
        place->x = (match + 0.5) / titles->len;
      }
}

/* Spreads a run of places that answer to nothing evenly between their neighbours; as if these were episodes of the same
 * width, half of which reaches beyond the ends of the phase */
static void
spread_places (GArray *places, guint first, guint end)
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
line_phase_up (CjmLineUp *self, CjmNode *phase, guint index, double start, GPtrArray *others, GArray *matches)
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
compare_places_cb (gconstpointer a, gconstpointer b)
{
  double left = ((const CjmLinedUp *) a)->x;
  double right = ((const CjmLinedUp *) b)->x;

  return (left > right) - (left < right);
}

/**
 * cjm_line_up_new:
 * @journey: whose time line it is
 * @other: the journey that is lined up with it
 *
 * Returns: (transfer full): where the episodes of @other stand on the time line of @journey, and what could not be lined
 *   up with it; valid until either journey changes
 */
CjmLineUp *
cjm_line_up_new (CjmNode *journey, CjmNode *other)
{
  CjmLineUp *self = g_new0 (CjmLineUp, 1);
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

void
cjm_line_up_free (CjmLineUp *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->places);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

/* Whether the other journey has an episode in a phase at all */
static gboolean
is_in_phase (const CjmLineUp *self, guint phase)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, CjmLinedUp, i).phase == phase)
      return TRUE;

  return FALSE;
}

/* The score beside a gap or an end of the curve: that of the near place, if it is in the phase and nearer than what lies
 * on the other side */
static double
get_near_score (const CjmLinedUp *near, const CjmLinedUp *beyond, guint phase, double x)
{
  if (near == NULL || near->phase != phase)
    return NAN;
  if (beyond != NULL && fabs (beyond->x - x) <= fabs (near->x - x))
    return NAN;

  return near->score;
}

/**
 * cjm_line_up_get_score_at:
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
cjm_line_up_get_score_at (const CjmLineUp *self, guint phase, double x)
{
  const CjmLinedUp *left = NULL;
  const CjmLinedUp *right = NULL;

  if (!is_in_phase (self, phase))
    return NAN;

  for (guint i = 0; i < self->places->len; i++)
    {
      const CjmLinedUp *place = &g_array_index (self->places, CjmLinedUp, i);

      if (fabs (place->x - x) < SAME_PLACE)
        return place->score;
      if (place->x < x)
        left = place;
      else if (right == NULL)
        right = place;
    }

  if (left != NULL && right != NULL && !isnan (left->score) && !isnan (right->score))
    return left->score + (right->score - left->score) * (x - left->x) / (right->x - left->x);
  if (left != NULL && !isnan (left->score))
    return get_near_score (left, right, phase, x);
  if (right != NULL && !isnan (right->score))
    return get_near_score (right, left, phase, x);

  return NAN;
}
