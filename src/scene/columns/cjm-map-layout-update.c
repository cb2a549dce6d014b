/* cjm-map-layout-update.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-change-mark.h"
#include "cjm-column-layout.h"
#include "cjm-history.h"
#include "cjm-map-layout-private.h"

/* How many cards an edit may add to a column that is still being laid out */
#define CARDS_WITH_EDIT 64

/* What a set of edits concerns */
typedef struct
{
  CjmMapLayout *map;
  gboolean everything;
  gboolean structure;        /* phases and episodes: which there are, and in which order */
  gboolean improvements;     /* where improvements stand */
  gboolean header;
  gboolean curve;            /* the other journey's, too */
  gboolean scores;           /* of this journey */
  gboolean footer;
  gboolean difference;       /* how this journey differs from the one that it is based on */
  GHashTable *different;     /* set of its episodes of which that alone may have changed */
  GHashTable *columns;       /* set of the episodes whose columns changed */
  GHashTable *nodes;         /* set of the nodes of which a card changed */
  GHashTable *phases;        /* set of phases whose titles changed */
} CjmUpdate;

static gboolean
is_own (CjmUpdate *change,
        CjmNode   *node)
{
  return cjm_node_get_ancestor (node, CJM_KIND_JOURNEY) == change->map->layout.journey;
}

/* Finds what an edit may change of how the journey differs from its basis: one of its episodes, or all of it */
static void
note_difference (CjmUpdate     *change,
                 const CjmEdit *edit)
{
  CjmNode *node = edit->node;
  CjmKind kind = cjm_node_get_kind (node);
  gboolean inside = kind == CJM_KIND_TOUCHPOINT
                    || (kind == CJM_KIND_EPISODE && edit->type == CJM_EDIT_SET && edit->member != CJM_EPISODE_COUNTERPART);

  if (change->map->difference == NULL && cjm_node_get_text (change->map->layout.journey, CJM_JOURNEY_BASIS) == NULL)
    return;

  if (inside && edit->type == CJM_EDIT_SET && is_own (change, node))
    g_hash_table_add (change->different, cjm_node_get_ancestor (node, CJM_KIND_EPISODE));
  else if (kind == CJM_KIND_JOURNEY || kind == CJM_KIND_PHASE || kind == CJM_KIND_EPISODE || inside)
    change->difference = TRUE;
}

/* What a node is shown on: its own card, or that of the nearest node round it that has one */
static CjmNode *
find_shown (CjmNode *node)
{
  while (node != NULL && cjm_node_get_kind (node) != CJM_KIND_TOUCHPOINT && cjm_node_get_kind (node) != CJM_KIND_NOTE
         && cjm_node_get_kind (node) != CJM_KIND_EPISODE)
    node = cjm_node_get_parent (node);

  return node;
}

/* Something changed in the episode that a node is in, or is */
static void
note_episode (CjmUpdate *change,
              CjmNode   *node)
{
  CjmNode *episode = cjm_node_get_ancestor (node, CJM_KIND_EPISODE);

  if (episode == NULL)
    return;

  g_hash_table_add (change->columns, episode);
  g_hash_table_add (change->nodes, find_shown (node));
}

/* Other cards stand in an episode, or in another order */
static void
note_column (CjmUpdate *change,
             CjmNode   *episode)
{
  g_hash_table_add (change->columns, episode);
}

static void
note_scores (CjmUpdate *change)
{
  change->scores = TRUE;
  change->footer = TRUE;
}

/* The columns that an improvement shows in */
static void
note_improvement (CjmUpdate *change,
                  CjmNode   *improvement)
{
  CjmMapLayout *self = change->map;

  for (guint i = 0; i < self->columns->len; i++)
    {
      CjmColumn *column = g_ptr_array_index (self->columns, i);
      const GPtrArray *shown = column->episode != NULL
                                   ? cjm_improvement_index_find (self->improvements, column->episode)
                                   : NULL;

      if (shown != NULL && g_ptr_array_find ((GPtrArray *) shown, improvement, NULL))
        g_hash_table_add (change->columns, column->episode);
    }
  g_hash_table_add (change->nodes, improvement);
}

/* Something that other journeys are lined up by, or drawn with, over the curve */
static void
note_lined_up (CjmUpdate *change)
{
  if (change->map->layout.options->overlays == CJM_OVERLAY_NONE)
    return;

  change->curve = TRUE;
  change->footer = TRUE;
}

/* A persona stands in the header, and over the curve with a colour, a name and a share. */
static void
note_persona (CjmUpdate *change)
{
  change->header = TRUE;
  note_lined_up (change);
}

/* Whether a member of an episode shows on the curve, and not on the episode's own cards */
static gboolean
is_emotion (guint member)
{
  return member >= CJM_EPISODE_EMOTION_SCORE && member <= CJM_EPISODE_EMOTION_MEASURED;
}

static void
note_set_in_journey (CjmUpdate *change,
                     CjmNode   *node,
                     guint      member)
{
  if (!is_own (change, node))
    {
      change->curve = TRUE;
      change->footer = change->footer || cjm_overlays_are_wanted (&change->map->layout);
      return;
    }

  switch (cjm_node_get_kind (node))
    {
    case CJM_KIND_JOURNEY:
      change->header = TRUE;
      change->curve = change->curve || member == CJM_JOURNEY_STATE || member == CJM_JOURNEY_BASIS;
      if (member != CJM_JOURNEY_TITLE)
        note_lined_up (change);
      break;
    case CJM_KIND_PHASE:
      g_hash_table_add (change->phases, node);
      change->curve = change->curve || member == CJM_PHASE_STAGE;
      note_lined_up (change);
      break;
    case CJM_KIND_EPISODE:
      if (is_emotion (member))
        note_column (change, node);
      else
        note_episode (change, node);
      change->curve = change->curve || member == CJM_EPISODE_COUNTERPART;
      if (member == CJM_EPISODE_COUNTERPART
          || (member == CJM_EPISODE_TITLE && cjm_overlay_layout_hangs_on_title (change->map->overlays, node)))
        note_lined_up (change);
      if (is_emotion (member))
        note_scores (change);
      break;
    case CJM_KIND_TOUCHPOINT:
      note_episode (change, node);
      if ((member >= CJM_TOUCHPOINT_SATISFACTION_SCORE && member <= CJM_TOUCHPOINT_SATISFACTION_MEASURED)
          || member == CJM_TOUCHPOINT_IMPORTANCE || member == CJM_TOUCHPOINT_MOMENT_OF_TRUTH)
        note_scores (change);
      break;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_NOTE:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_IMPROVEMENT:
    case CJM_KIND_PICTURE:
      note_episode (change, node);
      change->footer = change->footer || cjm_node_get_kind (node) == CJM_KIND_EVIDENCE;
      break;
    }
}

static void
note_set (CjmUpdate *change,
          CjmNode   *node,
          guint      member)
{
  switch (cjm_node_get_kind (node))
    {
    case CJM_KIND_DOCUMENT:
      change->everything = change->everything || member == CJM_DOCUMENT_LANGUAGE;
      change->header = TRUE;
      break;
    case CJM_KIND_PERSONA:
      note_persona (change);
      break;
    case CJM_KIND_PICTURE:
      change->everything = TRUE;
      break;
    case CJM_KIND_OBJECTIVE:
      break;
    case CJM_KIND_IMPROVEMENT:
      change->improvements = change->improvements || member == CJM_IMPROVEMENT_EPISODE
                             || member == CJM_IMPROVEMENT_SOLVES;
      note_improvement (change, node);
      break;
    case CJM_KIND_JOURNEY:
    case CJM_KIND_PHASE:
    case CJM_KIND_EPISODE:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
      note_set_in_journey (change, node, member);
      break;
    }
}

/* A node came to, left or moved within a list of `parent` */
static void
note_list (CjmUpdate *change,
           CjmNode   *node,
           CjmNode   *parent)
{
  switch (cjm_node_get_kind (node))
    {
    case CJM_KIND_PERSONA:
      note_persona (change);
      break;
    case CJM_KIND_PICTURE:
      change->everything = TRUE;
      break;
    case CJM_KIND_OBJECTIVE:
      break;
    case CJM_KIND_IMPROVEMENT:
      change->improvements = TRUE;
      break;
    case CJM_KIND_JOURNEY:
    case CJM_KIND_PHASE:
    case CJM_KIND_EPISODE:
      change->structure = change->structure || is_own (change, parent);
      change->improvements = TRUE;
      change->curve = TRUE;
      note_scores (change);
      break;
    case CJM_KIND_TOUCHPOINT:
      change->curve = change->curve || !is_own (change, parent);
      note_column (change, parent);
      note_scores (change);
      break;
    case CJM_KIND_NOTE:
      change->improvements = TRUE;
      note_column (change, parent);
      break;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
      change->footer = change->footer || cjm_node_get_kind (node) == CJM_KIND_EVIDENCE;
      note_episode (change, parent);
      break;
    }
}

/* Reads anew where improvements stand, and finds the columns in which that changed */
static void
update_improvements (CjmUpdate *change)
{
  CjmMapLayout *self = change->map;

  cjm_improvement_index_free (self->improvements);
  self->improvements = cjm_improvement_index_new (self->layout.document);

  for (guint i = 0; i < self->columns->len; i++)
    {
      CjmColumn *column = g_ptr_array_index (self->columns, i);

      if (column->episode != NULL
          && column->improvements_hash !=
              cjm_column_hash_improvements (column, &self->layout,
                                            cjm_improvement_index_find (self->improvements, column->episode)))
        g_hash_table_add (change->columns, column->episode);
    }
}

static void
note_changed (CjmUpdate       *change,
              const CjmColumn *column)
{
  if (column == NULL || column->episode == NULL
      || column->change_hash == cjm_change_hash (&change->map->layout, column->episode))
    return;

  g_hash_table_add (change->columns, column->episode);
  g_hash_table_add (change->nodes, column->episode);
}

/* Finds the columns that differ from the basis in another way than they say */
static void
update_difference (CjmUpdate *change)
{
  CjmMapLayout *self = change->map;
  GHashTableIter iter;
  gpointer episode;

  for (guint i = 0; change->difference && i < self->columns->len; i++)
    note_changed (change, g_ptr_array_index (self->columns, i));
  if (change->difference || self->difference == NULL)
    return;

  g_hash_table_iter_init (&iter, change->different);
  while (g_hash_table_iter_next (&iter, &episode, NULL))
    if (cjm_difference_follow (self->difference, episode))
      note_changed (change, g_hash_table_lookup (self->columns_by_node, episode));
}

static void
update_columns (CjmUpdate *change)
{
  CjmMapLayout *self = change->map;
  GHashTableIter iter;
  gpointer node;

  g_hash_table_iter_init (&iter, change->columns);
  while (g_hash_table_iter_next (&iter, &node, NULL))
    {
      CjmColumn *column = g_hash_table_lookup (self->columns_by_node, node);

      guint budget = CARDS_WITH_EDIT;

      if (column != NULL && column->begun)
        cjm_map_layout_lay_out_column (self, column, change->nodes, column->finished ? NULL : &budget);
      else if (column != NULL)
        cjm_map_layout_read_score (column);
    }
}

static void
update_phases (CjmUpdate *change)
{
  CjmMapLayout *self = change->map;
  GHashTableIter iter;
  gpointer node;

  if (self->layout.options->lanes_only)
    return;

  g_hash_table_iter_init (&iter, change->phases);
  while (g_hash_table_iter_next (&iter, &node, NULL))
    if (cjm_node_get_parent (node) == self->layout.journey)
      cjm_map_layout_lay_out_phase (self, cjm_node_get_index (node));
}

static void
apply (CjmUpdate *change)
{
  CjmMapLayout *self = change->map;
  guint n_columns = self->columns->len;

  if (change->difference)
    cjm_map_layout_read_difference (self);
  if (change->structure)
    cjm_map_layout_read_columns (self);
  update_difference (change);
  if (change->improvements)
    update_improvements (change);
  update_columns (change);

  if (change->structure)
    cjm_map_layout_lay_out_band (self);
  else
    update_phases (change);
  if (change->header || n_columns != self->columns->len)
    cjm_map_layout_lay_out_header (self);
  if (change->curve || change->scores || change->structure)
    cjm_map_layout_lay_out_curve (self, change->curve || change->structure);
  if (change->footer || n_columns != self->columns->len)
    cjm_map_layout_lay_out_footer (self);

  cjm_map_layout_describe (self);
  cjm_map_layout_arrange (self);
}

/* Lays the columns out that edits are in, and of what spans columns only what they concern; nothing, and FALSE, where they
 * concern everything */
gboolean
cjm_map_layout_update (CjmSceneLayout *layout,
                       GArray         *edits)
{
  CjmMapLayout *self = CJM_MAP_LAYOUT (layout);
  g_autoptr (GHashTable) columns = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) nodes = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) phases = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) different = g_hash_table_new (NULL, NULL);
  CjmUpdate change = { .map = self, .columns = columns, .nodes = nodes, .phases = phases, .different = different };

  for (guint i = 0; i < edits->len; i++)
    {
      const CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      note_difference (&change, edit);
      if (edit->type == CJM_EDIT_SET)
        {
          note_set (&change, edit->node, edit->member);
        }
      else if (edit->type != CJM_EDIT_UNKNOWN)
        {
          note_list (&change, edit->node, edit->parent);
          if (edit->type == CJM_EDIT_MOVE)
            note_list (&change, edit->node, edit->to_parent);
        }
    }

  if (change.everything)
    return FALSE;

  apply (&change);

  return TRUE;
}
