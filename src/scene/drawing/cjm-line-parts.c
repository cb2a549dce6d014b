/* cjm-line-parts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-curve-scale.h"
#include "cjm-line-parts.h"

/* The most arcs of a piece */
#define CHUNK 32

/* What a piece has of its first or last arc, where that crosses the neutral line */
typedef enum { CJM_PART_WHOLE, CJM_PART_BEFORE, CJM_PART_AFTER } CjmPart;

typedef struct
{
  guint first;              /* arc: the one from knot `first` to the next */
  guint last;
  CjmPart first_part;
  CjmPart last_part;
  int side;                 /* of the neutral line: -1 above it, 1 below; 0 for a stroke */
  CjmPlacement *placement;  /* borrowed */
} CjmLinePart;

/**
 * cjm_line_parts_init:
 * @self: (out caller-allocates): anything
 *
 * Makes pieces ready, with no line yet.
 */
void
cjm_line_parts_init (CjmLineParts *self)
{
  *self = (CjmLineParts) { .pieces = g_array_new (FALSE, TRUE, sizeof (CjmLinePart)) };
}

/**
 * cjm_line_parts_clear:
 * @self: pieces
 *
 * Frees what they hold; the pieces themselves are the caller's, and are not used again without cjm_line_parts_init().
 */
void
cjm_line_parts_clear (CjmLineParts *self)
{
  g_clear_pointer (&self->line, g_array_unref);
  g_clear_pointer (&self->pieces, g_array_unref);
}

static int
get_side (double y,
          double neutral)
{
  return y < neutral ? -1 : y > neutral ? 1 : 0;
}

/* Which arcs go together, before anything is drawn */
typedef struct
{
  GArray *pieces;
  gboolean open;            /* the last piece may go on */
  guint n_arcs;             /* of it */
} CjmPlan;

static void
plan_arc (CjmPlan *plan,
          guint    arc,
          CjmPart  part,
          int      side)
{
  CjmLinePart piece = { .first = arc, .first_part = part, .side = side };
  CjmLinePart *last;

  if (!plan->open || plan->n_arcs == CHUNK)
    {
      g_array_append_val (plan->pieces, piece);
      plan->open = TRUE;
      plan->n_arcs = 0;
    }

  last = &g_array_index (plan->pieces, CjmLinePart, plan->pieces->len - 1);
  last->last = arc;
  last->last_part = part;
  plan->n_arcs++;
}

static GArray *
plan_stroke (GArray *line)
{
  CjmPlan plan = { .pieces = g_array_new (FALSE, TRUE, sizeof (CjmLinePart)) };

  for (guint i = 0; i + 1 < line->len; i++)
    {
      if (g_array_index (line, CjmKnot, i + 1).starts)
        plan.open = FALSE;
      else
        plan_arc (&plan, i, CJM_PART_WHOLE, 0);
    }

  return plan.pieces;
}

/* A piece of a fill is on one side of the neutral line; what is on it is not filled. */
static void
plan_filled_arc (CjmPlan *plan,
                 guint    arc,
                 CjmPart  part,
                 int      side)
{
  if (plan->open && g_array_index (plan->pieces, CjmLinePart, plan->pieces->len - 1).side != side)
    plan->open = FALSE;
  if (side != 0)
    plan_arc (plan, arc, part, side);
}

static GArray *
plan_fill (GArray *line,
           double  neutral)
{
  CjmPlan plan = { .pieces = g_array_new (FALSE, TRUE, sizeof (CjmLinePart)) };

  for (guint i = 0; i + 1 < line->len; i++)
    {
      int from = get_side (g_array_index (line, CjmKnot, i).y, neutral);
      int to = get_side (g_array_index (line, CjmKnot, i + 1).y, neutral);

      if (g_array_index (line, CjmKnot, i + 1).starts)
        {
          plan.open = FALSE;
        }
      else if (from * to < 0)
        {
          plan_filled_arc (&plan, i, CJM_PART_BEFORE, from);
          plan_filled_arc (&plan, i, CJM_PART_AFTER, to);
        }
      else
        {
          plan_filled_arc (&plan, i, CJM_PART_WHOLE, from != 0 ? from : to);
        }
    }

  return plan.pieces;
}

/* Whether a piece drawn last time looks as the one that is planned */
static gboolean
is_same_piece (CjmLineParts      *self,
               GArray            *line,
               const CjmLinePart *old,
               const CjmLinePart *piece)
{
  if (old->first != piece->first || old->last != piece->last || old->first_part != piece->first_part
      || old->last_part != piece->last_part || old->side != piece->side || piece->last + 1 >= self->line->len)
    return FALSE;

  return cjm_spline_is_same (line, self->line, piece->first, piece->last + 1);
}

static gboolean
starts_before (const CjmLinePart *a,
               const CjmLinePart *b)
{
  return a->first < b->first || (a->first == b->first && a->first_part < b->first_part);
}

/**
 * cjm_line_parts_keep:
 * @placement: one of @old
 * @old: what was placed before; its place there is empty from now on
 * @placements: where it goes
 */
void
cjm_line_parts_keep (CjmPlacement *placement,
                     GPtrArray    *old,
                     GPtrArray    *placements)
{
  g_ptr_array_index (old, placement->index) = NULL;
  placement->index = placements->len;
  g_ptr_array_add (placements, placement);
}

/* Takes over the pieces that are as they were, and leaves the others of the plan without a placement. */
static void
take_over (CjmLineParts *self,
           GArray       *line,
           GArray       *plan)
{
  guint next = 0;

  for (guint i = 0; self->line != NULL && i < plan->len; i++)
    {
      CjmLinePart *piece = &g_array_index (plan, CjmLinePart, i);

      while (next < self->pieces->len && starts_before (&g_array_index (self->pieces, CjmLinePart, next), piece))
        next++;
      if (next < self->pieces->len
          && is_same_piece (self, line, &g_array_index (self->pieces, CjmLinePart, next), piece))
        piece->placement = g_array_index (self->pieces, CjmLinePart, next).placement;
    }

  g_array_unref (self->pieces);
  self->pieces = plan;
  g_clear_pointer (&self->line, g_array_unref);
  self->line = g_array_ref (line);
}

static CjmItem *
start_piece (CjmLinePart *piece,
             double       x)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);
  CjmItem *path = cjm_group_add_path (group);

  group->height = CJM_CURVE_HEIGHT;
  path->ascending = TRUE;
  piece->placement = cjm_placement_new (group, floor (x), 0);
  piece->placement->lane = CJM_LANE_EMOTION;

  return path;
}

static void
add_arc (CjmItem      *item,
         const CjmArc *arc,
         double        origin)
{
  double third = (arc->x[1] - arc->x[0]) / 3;

  cjm_item_curve_to (item, arc->x[0] + third - origin, arc->y[1], arc->x[1] - third - origin, arc->y[2],
                     arc->x[1] - origin, arc->y[3]);
}

static void
place_piece (CjmLinePart *piece,
             GPtrArray   *placements)
{
  piece->placement->index = placements->len;
  g_ptr_array_add (placements, piece->placement);
}

static void
draw_stroke (CjmLinePart *piece,
             GArray      *line)
{
  CjmArc arc = cjm_spline_get_arc (line, piece->first);
  CjmItem *path = start_piece (piece, arc.x[0]);
  float origin = piece->placement->x;

  cjm_item_move_to (path, arc.x[0] - origin, arc.y[0]);
  for (guint i = piece->first; i <= piece->last; i++)
    {
      arc = cjm_spline_get_arc (line, i);
      add_arc (path, &arc, origin);
    }
  piece->placement->group->width = arc.x[1] - origin;
}

/**
 * cjm_line_parts_stroke:
 * @line: of CjmKnot; not to be changed afterwards
 * @old: of CjmPlacement: where the pieces of the last time are
 * @placements: takes the pieces, each with one path that is neither filled nor stroked if it is new
 *
 * Draws a line anew where it has changed.
 */
void
cjm_line_parts_stroke (CjmLineParts *self,
                       GArray       *line,
                       GPtrArray    *old,
                       GPtrArray    *placements)
{
  take_over (self, line, plan_stroke (line));
  for (guint i = 0; i < self->pieces->len; i++)
    {
      CjmLinePart *piece = &g_array_index (self->pieces, CjmLinePart, i);

      if (piece->placement != NULL)
        {
          cjm_line_parts_keep (piece->placement, old, placements);
          continue;
        }
      draw_stroke (piece, line);
      place_piece (piece, placements);
    }
}

/* The part of an arc that a piece has */
static CjmArc
get_part (GArray *line,
          guint   index,
          CjmPart part,
          double  neutral)
{
  CjmArc arc = cjm_spline_get_arc (line, index);
  CjmArc before, after;

  if (part == CJM_PART_WHOLE)
    return arc;

  cjm_arc_split (&arc, neutral, &before, &after);
  return part == CJM_PART_BEFORE ? before : after;
}

static void
draw_fill (CjmLinePart *piece,
           GArray      *line,
           double       neutral,
           guint32      color)
{
  CjmArc arc = get_part (line, piece->first, piece->first_part, neutral);
  CjmItem *path = start_piece (piece, arc.x[0]);
  float origin = piece->placement->x;

  path->fill = cjm_paint (color, 1);
  cjm_item_move_to (path, arc.x[0] - origin, neutral);
  cjm_item_line_to (path, arc.x[0] - origin, arc.y[0]);
  for (guint i = piece->first; i <= piece->last; i++)
    {
      if (i > piece->first)
        arc = get_part (line, i, i == piece->last ? piece->last_part : CJM_PART_WHOLE, neutral);
      add_arc (path, &arc, origin);
    }
  cjm_item_line_to (path, arc.x[1] - origin, neutral);
  cjm_item_close (path);
  piece->placement->group->width = arc.x[1] - origin;
}

/**
 * cjm_line_parts_fill:
 * @line: of CjmKnot; not to be changed afterwards
 * @neutral: the y that the line is filled towards
 * @above: colour where the line is above (its y smaller)
 * @below: colour where it is below
 * @old: of CjmPlacement: where the pieces of the last time are
 * @placements: takes the pieces, each with one filled path, split exactly where the line crosses @neutral
 *
 * Fills a line anew where it has changed.
 */
void
cjm_line_parts_fill (CjmLineParts *self,
                     GArray       *line,
                     double        neutral,
                     guint32       above,
                     guint32       below,
                     GPtrArray    *old,
                     GPtrArray    *placements)
{
  take_over (self, line, plan_fill (line, neutral));
  for (guint i = 0; i < self->pieces->len; i++)
    {
      CjmLinePart *piece = &g_array_index (self->pieces, CjmLinePart, i);

      if (piece->placement != NULL)
        {
          cjm_line_parts_keep (piece->placement, old, placements);
          continue;
        }
      draw_fill (piece, line, neutral, piece->side > 0 ? below : above);
      place_piece (piece, placements);
    }
}

/**
 * cjm_spline_stroke:
 *
 * Returns: (transfer full): of CjmPlacement: the pieces of a line that is drawn once, as of cjm_line_parts_stroke()
 */
GPtrArray *
cjm_spline_stroke (GArray *line)
{
  g_autoptr (GPtrArray) none = cjm_placements_new ();
  GPtrArray *placements = cjm_placements_new ();
  CjmLineParts pieces;

  cjm_line_parts_init (&pieces);
  cjm_line_parts_stroke (&pieces, line, none, placements);
  cjm_line_parts_clear (&pieces);

  return placements;
}

/**
 * cjm_spline_fill:
 * @neutral: the height of a score of 0, in canvas units
 * @above: 0xrrggbb of what lies above that
 * @below: 0xrrggbb of what lies below it
 *
 * Returns: (transfer full): of CjmPlacement: the pieces of a line that is filled once, as of cjm_line_parts_fill()
 */
GPtrArray *
cjm_spline_fill (GArray *line,
                 double  neutral,
                 guint32 above,
                 guint32 below)
{
  g_autoptr (GPtrArray) none = cjm_placements_new ();
  GPtrArray *placements = cjm_placements_new ();
  CjmLineParts pieces;

  cjm_line_parts_init (&pieces);
  cjm_line_parts_fill (&pieces, line, neutral, above, below, none, placements);
  cjm_line_parts_clear (&pieces);

  return placements;
}
