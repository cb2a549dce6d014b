/* cjm-scene.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-scene-private.h"

/*
 * The map of one journey: from a document to a display list.
 *
 * A scene is built of columns, one an episode, each laid out for itself; of lanes, whose heights follow from the
 * fullest column; and of what spans them: header, phase band, curve, footer. Nothing in a column knows where the column
 * or the lane is, so that an edit costs the column it is in, and a visit of a part of the map costs that part.
 */

/* How far a shadow reaches out of its group */
#define SHADOW_REACH 2

G_DEFINE_FINAL_TYPE (CjmScene, cjm_scene, G_TYPE_OBJECT)

static void
cjm_scene_finalize (GObject *object)
{
  CjmScene *self = CJM_SCENE (object);

  g_clear_pointer (&self->overlays, cjm_overlay_layout_free);
  g_hash_table_unref (self->placements);
  g_hash_table_unref (self->columns_by_node);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->header);
  g_ptr_array_unref (self->ground);
  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->band);
  g_clear_pointer (&self->curve, cjm_curve_free);
  g_ptr_array_unref (self->footer);
  g_array_unref (self->band_stretches);
  g_array_unref (self->curve_stretches);
  g_clear_pointer (&self->improvements, cjm_improvement_index_free);
  g_clear_pointer (&self->difference, cjm_difference_free);
  g_clear_pointer (&self->words, cjm_words_free);
  g_clear_pointer (&self->texts, cjm_texts_free);
  g_free (self->description);
  g_clear_pointer (&self->poster, cjm_poster_free);
  g_clear_object (&self->journey);
  g_clear_object (&self->subject);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_scene_parent_class)->finalize (object);
}

static void
cjm_scene_class_init (CjmSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_scene_finalize;
}

static void
cjm_scene_init (CjmScene *self)
{
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_column_free);
  self->columns_by_node = g_hash_table_new (NULL, NULL);
  self->placements = g_hash_table_new (g_str_hash, g_str_equal);
  self->header = cjm_placements_new ();
  self->ground = cjm_placements_new ();
  self->labels = cjm_placements_new ();
  self->band = cjm_placements_new ();
  self->curve = cjm_curve_new ();
  self->footer = cjm_placements_new ();
  self->band_stretches = g_array_new (FALSE, FALSE, sizeof (guint));
  self->curve_stretches = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * cjm_scene_new:
 * @subject: a journey of @document, or a persona for a view of one
 *
 * Lays a picture of its subject out. It does not follow the document by itself; see cjm_scene_update().
 *
 * Returns: (transfer full): the picture
 */
CjmScene *
cjm_scene_new (CjmDocument *document, CjmNode *subject, const CjmSceneOptions *options)
{
  return cjm_scene_new_gradually (document, subject, options, G_MAXUINT);
}

/**
 * cjm_scene_new_gradually:
 * @n_cards: how many cards of a map are laid out at first, from the left; G_MAXUINT for all
 *
 * As cjm_scene_new(), for a person who waits to see something: cjm_scene_lay_out_more() is to be called until everything
 * is there. Meanwhile the scene can be drawn and updated; cards that are not there yet cannot be found.
 *
 * Returns: (transfer full): the picture
 */
CjmScene *
cjm_scene_new_gradually (CjmDocument *document, CjmNode *subject, const CjmSceneOptions *options, guint n_cards)
{
  CjmScene *self = g_object_new (CJM_TYPE_SCENE, NULL);

  self->document = g_object_ref (document);
  self->subject = g_object_ref (subject);
  if (cjm_node_get_kind (subject) == CJM_KIND_JOURNEY)
    self->journey = g_object_ref (subject);
  self->options = *options;
  self->n_first_cards = n_cards;
  cjm_scene_lay_out (self, n_cards);

  return self;
}

CjmDocument *
cjm_scene_get_document (CjmScene *self)
{
  return self->document;
}

CjmNode *
cjm_scene_get_subject (CjmScene *self)
{
  return self->subject;
}

/**
 * cjm_scene_get_journey:
 *
 * Returns: (nullable) (transfer none): the subject, if it is a journey
 */
CjmNode *
cjm_scene_get_journey (CjmScene *self)
{
  return self->journey;
}

const CjmSceneOptions *
cjm_scene_get_options (CjmScene *self)
{
  return &self->options;
}

/**
 * cjm_scene_set_options:
 *
 * Lays everything out anew; where not everything was there yet, gradually from the beginning.
 */
void
cjm_scene_set_options (CjmScene *self, const CjmSceneOptions *options)
{
  gboolean finished = self->poster == NULL && cjm_scene_is_finished (self);

  self->options = *options;
  cjm_scene_lay_out (self, finished ? G_MAXUINT : self->n_first_cards);
}

void
cjm_scene_get_size (CjmScene *self, graphene_size_t *size)
{
  *size = GRAPHENE_SIZE_INIT (self->width, self->height);
}

const char *
cjm_scene_get_title (CjmScene *self)
{
  if (self->poster != NULL && self->poster->title != NULL)
    return self->poster->title;

  return self->journey != NULL ? cjm_layout_get_text (self->journey, CJM_JOURNEY_TITLE)
                               : cjm_layout_get_text (self->subject, CJM_PERSONA_NAME);
}

const char *
cjm_scene_get_description (CjmScene *self)
{
  return self->description;
}

/* The language of the document, a BCP 47 tag; English where it names none */
const char *
cjm_scene_get_language (CjmScene *self)
{
  const char *language = cjm_node_get_text (cjm_document_get_root (self->document), CJM_DOCUMENT_LANGUAGE);

  return language != NULL && *language != '\0' ? language : "en";
}

/* Where a placed group sits in the map */
void
cjm_scene_get_area (CjmScene *self, const CjmPlacement *placement, graphene_rect_t *area)
{
  const CjmColumn *column = placement->column;
  float x = placement->x;
  float y = placement->y;

  if (column != NULL)
    x += CJM_COLUMNS_X + column->index * self->options.column_width;
  if (placement->lane >= 0)
    y += self->lane_y[placement->lane];

  *area = GRAPHENE_RECT_INIT (x, y, placement->group->width, placement->group->height);
}

typedef struct
{
  CjmScene *scene;
  graphene_rect_t area;     /* with room for shadows */
  CjmGroupFunc func;
  gpointer user_data;
} CjmVisit;

static void
visit_one (CjmVisit *self, const CjmPlacement *placement)
{
  graphene_rect_t area;

  if (placement->lane >= 0 && !self->scene->visible[placement->lane])
    return;

  cjm_scene_get_area (self->scene, placement, &area);
  if (graphene_rect_intersection (&area, &self->area, NULL))
    self->func (placement->group, &area, self->user_data);
}

static void
visit (CjmVisit *self, GPtrArray *placements)
{
  for (guint i = 0; i < placements->len; i++)
    visit_one (self, g_ptr_array_index (placements, i));
}

/* The cards of a cell stand under each other. */
static void
visit_cell (CjmVisit *self, GPtrArray *cell, CjmLane lane)
{
  float top = self->area.origin.y - self->scene->lane_y[lane];
  float bottom = top + self->area.size.height;

  for (guint i = cjm_placements_find_down (cell, top); i < cell->len; i++)
    {
      const CjmPlacement *placement = g_ptr_array_index (cell, i);

      if (placement->y > bottom)
        break;
      visit_one (self, placement);
    }
}

/* What lies beside each other, in stretches that each go from left to right */
static void
visit_across (CjmVisit *self, GPtrArray *placements, const GArray *stretches)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      guint end = i + 1 < stretches->len ? g_array_index (stretches, guint, i + 1) : placements->len;
      guint first = cjm_placements_find_across (placements, g_array_index (stretches, guint, i), end,
                                                self->area.origin.x);

      for (; first < end; first++)
        {
          const CjmPlacement *placement = g_ptr_array_index (placements, first);

          if (placement->x > self->area.origin.x + self->area.size.width)
            break;
          visit_one (self, placement);
        }
    }
}

/* The columns from `first` up to but not including `end` that an area touches */
void
cjm_scene_find_columns (CjmScene *self, const graphene_rect_t *area, guint *first, guint *end)
{
  float left = (area->origin.x - CJM_COLUMNS_X) / self->options.column_width;
  float right = (area->origin.x + area->size.width - CJM_COLUMNS_X) / self->options.column_width;

  *first = CLAMP (floorf (left), 0, self->columns->len);
  *end = CLAMP (ceilf (right), *first, self->columns->len);
}

/* The lines of other journeys with their names, and the notes of columns */
static void
visit_overlays (CjmVisit *self, CjmOverlayLayout *overlays, guint first, guint end)
{
  const guint start = 0;
  g_autoptr (GArray) whole = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (whole, start);
  if (overlays->average != NULL)
    visit_across (self, overlays->average->placements, whole);
  visit_across (self, overlays->strokes, overlays->stretches);
  visit (self, overlays->names);
  for (guint i = first; i < end; i++)
    visit (self, ((CjmColumn *) g_ptr_array_index (self->scene->columns, i))->notes);
}

/**
 * cjm_scene_foreach:
 * @area: (nullable): which part of the map; NULL for all of it
 *
 * Visits what touches a part of the map, in painting order: paper, hairlines and lane names, header, phases, the curve
 * and those of other journeys, the cards column by column, ratings, and the points of the curve. A poster's groups stand in that order already.
 */
void
cjm_scene_foreach (CjmScene *self, const graphene_rect_t *area, CjmGroupFunc func, gpointer user_data)
{
  CjmVisit visitor = {
    .scene = self,
    .area = area != NULL ? *area : GRAPHENE_RECT_INIT (0, 0, self->width, self->height),
    .func = func,
    .user_data = user_data,
  };
  guint first, end;

  graphene_rect_inset (&visitor.area, -SHADOW_REACH, -SHADOW_REACH);
  if (self->poster != NULL)
    {
      visit (&visitor, self->poster->placements);
      return;
    }

  cjm_scene_find_columns (self, &visitor.area, &first, &end);

  visit (&visitor, self->ground);
  visit (&visitor, self->labels);
  visit (&visitor, self->header);
  visit_across (&visitor, self->band, self->band_stretches);
  visit_across (&visitor, self->curve->placements, self->curve_stretches);
  visit_overlays (&visitor, self->overlays, first, end);
  for (guint i = first; i < end; i++)
    {
      CjmColumn *column = g_ptr_array_index (self->columns, i);

      for (guint j = 0; j < self->options.n_lanes; j++)
        if (self->options.lanes[j] != CJM_LANE_EMOTION)
          visit_cell (&visitor, column->cells[self->options.lanes[j]], self->options.lanes[j]);
    }
  for (guint i = first; i < end; i++)
    visit (&visitor, ((CjmColumn *) g_ptr_array_index (self->columns, i))->ratings);
  for (guint i = first; i < end; i++)
    visit (&visitor, ((CjmColumn *) g_ptr_array_index (self->columns, i))->cells[CJM_LANE_EMOTION]);
  visit (&visitor, self->footer);
}

/* Where the group with an id is placed; NULL if it does not show */
CjmPlacement *
cjm_scene_look_up (CjmScene *self, const char *id)
{
  CjmPlacement *placement = id != NULL ? g_hash_table_lookup (self->placements, id) : NULL;

  return placement != NULL && (placement->lane < 0 || self->visible[placement->lane]) ? placement : NULL;
}

/**
 * cjm_scene_find:
 * @area: (out) (optional): where it sits
 *
 * Returns: (nullable): the group with an id, if it shows; valid until the scene changes
 */
const CjmGroup *
cjm_scene_find (CjmScene *self, const char *id, graphene_rect_t *area)
{
  CjmPlacement *placement = cjm_scene_look_up (self, id);

  if (placement == NULL)
    return NULL;

  if (area != NULL)
    cjm_scene_get_area (self, placement, area);

  return placement->group;
}

typedef struct
{
  graphene_point_t point;
  const CjmGroup *found;
  graphene_rect_t area;
} CjmHit;

static void
hit_cb (const CjmGroup *group, const graphene_rect_t *area, gpointer user_data)
{
  CjmHit *hit = user_data;

  if ((group->flags & CJM_GROUP_CARD) != 0 && graphene_rect_contains_point (area, &hit->point))
    {
      hit->found = group;
      hit->area = *area;
    }
}

/**
 * cjm_scene_get_card_at:
 * @area: (out) (optional): where it sits
 *
 * Returns: (nullable): the topmost card at a point; valid until the scene changes
 */
const CjmGroup *
cjm_scene_get_card_at (CjmScene *self, const graphene_point_t *point, graphene_rect_t *area)
{
  CjmHit hit = { .point = *point };

  cjm_scene_foreach (self, &GRAPHENE_RECT_INIT (point->x, point->y, 0.5f, 0.5f), hit_cb, &hit);
  if (hit.found != NULL && area != NULL)
    *area = hit.area;

  return hit.found;
}
