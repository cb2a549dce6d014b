/* cjm-priority.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-priority.h"

#include <glib/gi18n.h>
#include <math.h>

#define MOST 10             /* of impact and effort */

static CjmPriorityPlace
get_values (CjmNode *improvement)
{
  return (CjmPriorityPlace) { cjm_node_get_number (improvement, CJM_IMPROVEMENT_IMPACT),
                    cjm_node_get_number (improvement, CJM_IMPROVEMENT_EFFORT) };
}

static gboolean
is_placed (const CjmPriorityPlace *values)
{
  return !isnan (values->impact) && !isnan (values->effort);
}

static gboolean
is_same (double a,
         double b)
{
  return isnan (a) ? isnan (b) : a == b;
}

static double
round_value (double value)
{
  return CLAMP (round (value / CJM_PRIORITY_STEP) * CJM_PRIORITY_STEP, 0, MOST);
}

/* How far all of them can go together, so that they keep their places beside each other */
static double
limit (GPtrArray *improvements,
       guint      member,
       double     more)
{
  for (guint i = 0; i < improvements->len; i++)
    {
      CjmPriorityPlace values = get_values (improvements->pdata[i]);
      double value = cjm_node_get_number (improvements->pdata[i], member);

      if (is_placed (&values))
        more = CLAMP (more, -value, MOST - value);
    }

  return more;
}

/* In one step, of those that change; no step where none does */
static gboolean
set_values (CjmDocument            *document,
            GPtrArray              *improvements,
            const CjmPriorityPlace *values,
            const char             *label,
            gboolean                merging)
{
  gboolean changes = FALSE;

  for (guint i = 0; i < improvements->len; i++)
    {
      CjmPriorityPlace now = get_values (improvements->pdata[i]);

      changes |= !is_same (now.impact, values[i].impact) || !is_same (now.effort, values[i].effort);
    }
  if (!changes)
    return FALSE;

  if (merging)
    {
      cjm_document_begin_merging (document, label);
    }
  else
    {
      cjm_document_end_merging (document);
      cjm_document_begin (document, label);
    }
  for (guint i = 0; i < improvements->len; i++)
    {
      cjm_node_set_number (improvements->pdata[i], CJM_IMPROVEMENT_IMPACT, values[i].impact);
      cjm_node_set_number (improvements->pdata[i], CJM_IMPROVEMENT_EFFORT, values[i].effort);
    }
  cjm_document_commit (document);

  return TRUE;
}

/**
 * cjm_priority_find_places:
 * @improvements: of CjmNode
 * @lead: the one of them that a person holds
 * @impact: to where it goes, 0 to 10; rounded to %CJM_PRIORITY_STEP
 * @effort: the same
 *
 * Returns: (transfer full): where cjm_priority_place() would put them, as #CjmPriorityPlace in their order
 */
GArray *
cjm_priority_find_places (GPtrArray *improvements,
                          CjmNode   *lead,
                          double     impact,
                          double     effort)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (CjmPriorityPlace), improvements->len);
  CjmPriorityPlace target = { round_value (impact), round_value (effort) };
  CjmPriorityPlace from = get_values (lead);
  CjmPriorityPlace more = { 0, 0 };

  if (is_placed (&from))
    {
      more.impact = limit (improvements, CJM_IMPROVEMENT_IMPACT, target.impact - from.impact);
      more.effort = limit (improvements, CJM_IMPROVEMENT_EFFORT, target.effort - from.effort);
      target = (CjmPriorityPlace) { from.impact + more.impact, from.effort + more.effort };
    }
  for (guint i = 0; i < improvements->len; i++)
    {
      CjmPriorityPlace now = get_values (improvements->pdata[i]);
      CjmPriorityPlace place = target;

      if (is_placed (&now))
        place = (CjmPriorityPlace) { now.impact + more.impact, now.effort + more.effort };
      g_array_append_val (places, place);
    }

  return places;
}

/**
 * cjm_priority_place:
 * @document: in which they are
 * @improvements: of CjmNode
 * @lead: the one of them that a person holds
 * @impact: to where it goes, 0 to 10; rounded to %CJM_PRIORITY_STEP
 * @effort: the same
 *
 * Puts improvements into the matrix. Those that stand there already go along with the one that leads, and keep their places
 * beside each other, so that none of them goes farther than all can; those that do not are put where that one goes.
 *
 * Returns: whether anything became different
 */
gboolean
cjm_priority_place (CjmDocument *document,
                    GPtrArray   *improvements,
                    CjmNode     *lead,
                    double       impact,
                    double       effort)
{
  g_autoptr (GArray) places = cjm_priority_find_places (improvements, lead, impact, effort);

  return set_values (document, improvements, (const CjmPriorityPlace *) (gpointer) places->data,
                     improvements->len == 1 ? _("Place improvement") : _("Place improvements"), FALSE);
}

/**
 * cjm_priority_move:
 * @document: in which they are
 * @improvements: of CjmNode
 * @more_impact: by how much its impact rises
 * @more_effort: by how much its effort does
 *
 * Moves those improvements that are placed, none of them farther than all can go; one that is not placed comes to the middle,
 * if none of them is. Steps of the same direction that follow each other become one, until cjm_document_end_merging().
 *
 * Returns: whether anything became different
 */
gboolean
cjm_priority_move (CjmDocument *document,
                   GPtrArray   *improvements,
                   double       more_impact,
                   double       more_effort)
{
  g_autofree CjmPriorityPlace *values = g_new (CjmPriorityPlace, improvements->len);
  double impact = limit (improvements, CJM_IMPROVEMENT_IMPACT, more_impact);
  double effort = limit (improvements, CJM_IMPROVEMENT_EFFORT, more_effort);
  gboolean any = FALSE;

  for (guint i = 0; i < improvements->len; i++)
    {
      CjmPriorityPlace now = get_values (improvements->pdata[i]);

      any |= is_placed (&now);
    }
  for (guint i = 0; i < improvements->len; i++)
    {
      CjmPriorityPlace now = get_values (improvements->pdata[i]);

      if (is_placed (&now))
        values[i] = (CjmPriorityPlace) { now.impact + impact, now.effort + effort };
      else
        values[i] = any ? now : (CjmPriorityPlace) { MOST / 2, MOST / 2 };
    }

  return set_values (document, improvements, values,
                     improvements->len == 1 ? _("Place improvement") : _("Place improvements"), TRUE);
}

/**
 * cjm_priority_clear:
 * @document: in which they are
 * @improvements: of CjmNode
 *
 * Takes improvements out of the matrix: nobody knows their impact and effort any more.
 *
 * Returns: whether anything became different
 */
gboolean
cjm_priority_clear (CjmDocument *document,
                    GPtrArray   *improvements)
{
  g_autofree CjmPriorityPlace *values = g_new (CjmPriorityPlace, improvements->len);

  for (guint i = 0; i < improvements->len; i++)
    values[i] = (CjmPriorityPlace) { NAN, NAN };

  return set_values (document, improvements, values,
                     improvements->len == 1 ? _("Take improvement out of the matrix")
                                            : _("Take improvements out of the matrix"), FALSE);
}
