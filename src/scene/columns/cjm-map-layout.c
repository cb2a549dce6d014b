/* cjm-map-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-layout-private.h"

/*
 * The map of one journey.
 *
 * It is built of columns, one an episode, each laid out for itself; of lanes, whose heights follow from the fullest
 * column; and of what spans them: header, phase band, curve, footer. Nothing in a column knows where the column or the
 * lane is, so that an edit costs the column it is in, and a visit of a part of the map costs that part.
 */

/* What is left free round what stays in view */
#define HEADINGS_EDGE 8

G_DEFINE_FINAL_TYPE (CjmMapLayout, cjm_map_layout, CJM_TYPE_SCENE_LAYOUT)

static void
cjm_map_layout_get_size (CjmSceneLayout  *layout,
                         graphene_size_t *size)
{
  CjmMapLayout *self = CJM_MAP_LAYOUT (layout);

  *size = GRAPHENE_SIZE_INIT (self->width, self->height);
}

static gboolean
begins_with_episodes (CjmMapLayout *self)
{
  const CjmSceneOptions *options = self->layout.options;
  guint first = 0;

  while (first < options->n_lanes && !self->visible[options->lanes[first]])
    first++;

  return first < options->n_lanes && options->lanes[first] == CJM_LANE_EPISODE;
}

/* The names of the lanes and the phases, with the episodes where these stand right under them */
static void
cjm_map_layout_get_headings (CjmSceneLayout *layout,
                             CjmHeadings    *headings)
{
  CjmMapLayout *self = CJM_MAP_LAYOUT (layout);
  const CjmPlacement *phase = self->band->len > 0 ? g_ptr_array_index (self->band, 0) : NULL;
  graphene_rect_t episodes;

  *headings = (CjmHeadings) { 0 };
  if (phase == NULL)
    return;

  headings->left = CJM_MARGIN - HEADINGS_EDGE;
  headings->right = CJM_COLUMNS_X;
  headings->top = phase->y - HEADINGS_EDGE;
  headings->bottom = phase->y + CJM_BAND_HEIGHT + HEADINGS_EDGE;
  headings->end = cjm_map_layout_get_lanes_bottom (self);
  if (begins_with_episodes (self) && cjm_map_layout_get_lane_area (self, CJM_LANE_EPISODE, &episodes))
    headings->bottom = episodes.origin.y + episodes.size.height;
}

static const char *
cjm_map_layout_get_description (CjmSceneLayout *layout)
{
  return CJM_MAP_LAYOUT (layout)->description;
}

static void
cjm_map_layout_finalize (GObject *object)
{
  CjmMapLayout *self = CJM_MAP_LAYOUT (object);

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
  g_free (self->description);

  G_OBJECT_CLASS (cjm_map_layout_parent_class)->finalize (object);
}

static void
cjm_map_layout_class_init (CjmMapLayoutClass *klass)
{
  CjmSceneLayoutClass *layout_class = CJM_SCENE_LAYOUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cjm_map_layout_finalize;

  layout_class->update = cjm_map_layout_update;
  layout_class->get_size = cjm_map_layout_get_size;
  layout_class->get_headings = cjm_map_layout_get_headings;
  layout_class->get_description = cjm_map_layout_get_description;
  layout_class->foreach = cjm_map_layout_foreach;
  layout_class->find = cjm_map_layout_find;
  layout_class->get_area = cjm_map_layout_get_area;
  layout_class->get_neighbour = cjm_map_layout_get_neighbour;
  layout_class->get_position = cjm_map_layout_get_position;
  layout_class->list_lane = cjm_map_layout_list_lane;
  layout_class->list_column = cjm_map_layout_list_column;
}

static void
cjm_map_layout_init (CjmMapLayout *self)
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
 * cjm_map_layout_new:
 * @layout: what all parts read, borrowed; its subject is a journey
 * @n_cards: how many cards at the most, from the left; G_MAXUINT for all of them
 *
 * Lays everything out, but for cards beyond the first so many, which cjm_map_layout_lay_out_more() adds.
 *
 * Returns: (transfer full): the layout
 */
CjmMapLayout *
cjm_map_layout_new (const CjmLayout *layout,
                    guint            n_cards)
{
  CjmMapLayout *self = g_object_new (CJM_TYPE_MAP_LAYOUT, NULL);

  self->layout = *layout;
  self->layout.placements = self->placements;
  self->improvements = cjm_improvement_index_new (layout->document);

  cjm_map_layout_read_difference (self);
  self->defers = n_cards < G_MAXUINT;
  cjm_map_layout_read_columns (self);
  self->defers = FALSE;
  cjm_map_layout_lay_out_cards (self, NULL, n_cards);
  cjm_map_layout_lay_out_labels (self);
  cjm_map_layout_lay_out_band (self);
  cjm_map_layout_lay_out_header (self);
  cjm_map_layout_lay_out_curve (self, TRUE);
  cjm_map_layout_lay_out_footer (self);
  cjm_map_layout_describe (self);
  cjm_map_layout_arrange (self);

  return self;
}
