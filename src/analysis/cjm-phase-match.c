/* cjm-phase-match.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-phase-match.h"

#include <string.h>

/**
 * cjm_title_strip:
 *
 * Returns: (transfer full): a title without the blanks of any script round it; empty for none
 */
char *
cjm_title_strip (const char *title)
{
  const char *end;

  if (title == NULL)
    title = "";
  end = title + strlen (title);
  while (*title != '\0' && g_unichar_isspace (g_utf8_get_char (title)))
    title = g_utf8_next_char (title);
  while (end > title && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (title, (gsize) (end - title));
}

/**
 * cjm_title_fold:
 *
 * Returns: (transfer full): a title such that two which a person would call the same are equal: without regard to case,
 *   composition and blanks around it; empty for none
 */
char *
cjm_title_fold (const char *title)
{
  g_autofree char *stripped = cjm_title_strip (title);
  g_autofree char *folded = g_utf8_casefold (stripped, -1);
  char *normal = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);

  return normal != NULL ? normal : g_steal_pointer (&folded);
}

static guint
get_stage (GPtrArray *phases,
           guint      index)
{
  return cjm_node_get_choice (g_ptr_array_index (phases, index), CJM_PHASE_STAGE);
}

static char *
fold (GPtrArray *phases,
      guint      index)
{
  return cjm_title_fold (cjm_node_get_text (g_ptr_array_index (phases, index), CJM_PHASE_TITLE));
}

static int *
get_match (GArray *matches,
           guint   index)
{
  return &g_array_index (matches, int, index);
}

/* The first of a stage with the first of that stage, and so on; those left over with the last one */
static void
match_stages (GPtrArray *phases,
              GPtrArray *others,
              GArray    *matches,
              gboolean  *taken)
{
  for (guint i = 0; i < others->len; i++)
    {
      int last = CJM_NO_MATCH;

      if (get_stage (others, i) == CJM_STAGE_UNKNOWN)
        continue;

      for (guint j = 0; j < phases->len; j++)
        {
          if (get_stage (phases, j) != get_stage (others, i))
            continue;
          last = (int) j;
          if (!taken[j])
            break;
        }
      *get_match (matches, i) = last;
      if (last != CJM_NO_MATCH)
        taken[last] = TRUE;
    }
}

static void
match_titles (GPtrArray *phases,
              GPtrArray *others,
              GArray    *matches,
              gboolean  *taken)
{
  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *title = fold (others, i);

      if (*get_match (matches, i) != CJM_NO_MATCH || *title == '\0')
        continue;

      for (guint j = 0; j < phases->len; j++)
        {
          g_autofree char *candidate = taken[j] ? NULL : fold (phases, j);

          if (candidate != NULL && strcmp (title, candidate) == 0)
            {
              *get_match (matches, i) = (int) j;
              taken[j] = TRUE;
              break;
            }
        }
    }
}

/* What one phase matched before and the next matched behind `index` leave between them */
static void
find_room (GArray *matches,
           guint   index,
           int     n,
           int    *first,
           int    *end)
{
  *first = 0;
  *end = n;
  for (guint i = 0; i < index; i++)
    if (*get_match (matches, i) != CJM_NO_MATCH)
      *first = *get_match (matches, i) + 1;
  for (guint i = matches->len; i > index + 1; i--)
    if (*get_match (matches, i - 1) != CJM_NO_MATCH)
      *end = *get_match (matches, i - 1);
}

/* The rest in order, between those that are matched; never two phases that are known to be different stages */
static void
match_order (GPtrArray *phases,
             GPtrArray *others,
             GArray    *matches,
             gboolean  *taken)
{
  for (guint i = 0; i < others->len; i++)
    {
      int first, end;

      if (*get_match (matches, i) != CJM_NO_MATCH)
        continue;

      find_room (matches, i, (int) phases->len, &first, &end);
      for (int j = first; j < end; j++)
        if (!taken[j] && (get_stage (phases, (guint) j) == CJM_STAGE_UNKNOWN
                          || get_stage (others, i) == CJM_STAGE_UNKNOWN))
          {
            *get_match (matches, i) = j;
            taken[j] = TRUE;
            break;
          }
    }
}

/**
 * cjm_phases_match:
 * @phases: of CjmNode, the phases that others are lined up with
 * @others: of CjmNode, those of another journey
 *
 * Lines phases up: by their stage, then by equal title, then by their order between those that are lined up already.
 * Several of one stage that meet a single phase of that stage all go with it; any other phase is used once.
 *
 * Returns: (transfer full): of int, for each of @others the index into @phases, or %CJM_NO_MATCH
 */
GArray *
cjm_phases_match (GPtrArray *phases,
                  GPtrArray *others)
{
  GArray *matches = g_array_sized_new (FALSE, FALSE, sizeof (int), others->len);
  g_autofree gboolean *taken = g_new0 (gboolean, phases->len);
  const int none = CJM_NO_MATCH;

  for (guint i = 0; i < others->len; i++)
    g_array_append_val (matches, none);

  match_stages (phases, others, matches, taken);
  match_titles (phases, others, matches, taken);
  match_order (phases, others, matches, taken);

  return matches;
}

/* The first phase of each column so far, borrowed */
static GPtrArray *
list_leads (GPtrArray *columns)
{
  GPtrArray *leads = g_ptr_array_new ();

  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (leads, g_ptr_array_index ((GPtrArray *) g_ptr_array_index (columns, i), 0));

  return leads;
}

static void
merge_phases (GPtrArray *columns,
              CjmNode   *journey)
{
  g_autoptr (GPtrArray) phases = g_ptr_array_new ();
  g_autoptr (GPtrArray) leads = list_leads (columns);
  g_autoptr (GArray) matches = NULL;
  guint n = cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES);
  guint next = 0;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (phases, cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i));
  matches = cjm_phases_match (leads, phases);

  for (guint i = 0; i < n; i++)
    {
      int match = *get_match (matches, i);
      guint index;

      if (match != CJM_NO_MATCH)
        {
          for (index = 0; index < columns->len; index++)
            if (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (columns, index), 0) ==
                g_ptr_array_index (leads, match))
              break;
        }
      else
        {
          index = next;
          g_ptr_array_insert (columns, (int) index, g_ptr_array_new ());
        }
      g_ptr_array_add (g_ptr_array_index (columns, index), g_ptr_array_index (phases, i));
      next = index + 1;
    }
}

/**
 * cjm_journeys_merge_phases:
 * @journeys: of CjmNode
 *
 * Brings the phases of several journeys under one band: those of the first journey, with the phases that only later ones
 * have put in behind the phase that they follow there.
 *
 * Returns: (transfer full): of GPtrArray, one for each column, of the phases that stand in it, borrowed
 */
GPtrArray *
cjm_journeys_merge_phases (GPtrArray *journeys)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < journeys->len; i++)
    merge_phases (columns, g_ptr_array_index (journeys, i));

  return columns;
}
