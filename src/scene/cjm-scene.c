/* cjm-scene.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-scene-private.h"
#include "cjm-view.h"

/*
 * One picture of a journey or a persona: from a document to a display list.
 *
 * The scene keeps what every part of a picture reads: the options, the words of the document's language, the colours.
 * Where things are is its layout's; there is one of the map, and one of every picture that is laid out as a whole.
 */

/* How far a shadow reaches out of its group */
#define SHADOW_REACH 2

G_DEFINE_FINAL_TYPE (CjmScene, cjm_scene, G_TYPE_OBJECT)

static void
cjm_scene_finalize (GObject *object)
{
  CjmScene *self = CJM_SCENE (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->words, cjm_words_free);
  g_clear_pointer (&self->texts, cjm_texts_free);
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
cjm_scene_init (G_GNUC_UNUSED CjmScene *self)
{
}

/* Lays everything out, but for cards of a map beyond the first so many */
static void
lay_out (CjmScene *self,
         guint     n_cards)
{
  const CjmTheme *theme = cjm_theme_get (self->options.dark, self->options.contrast);
  const char *language = cjm_scene_get_language (self);
  CjmLayout layout;

  self->options.column_width = CLAMP (self->options.column_width, CJM_LEAST_COLUMN, CJM_MOST_COLUMN);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->words, cjm_words_free);
  g_clear_pointer (&self->texts, cjm_texts_free);
  self->words = cjm_words_new (language);
  self->texts = cjm_texts_new (language);

  layout = (CjmLayout) {
    .document = self->document,
    .subject = self->subject,
    .journey = cjm_scene_get_journey (self),
    .options = &self->options,
    .theme = theme,
    .words = self->words,
    .texts = self->texts,
    .background = self->options.background == CJM_BACKGROUND_PAPER ? theme->paper : theme->white,
  };
  self->layout = cjm_view_lay_out (self->options.view, &layout, n_cards);
}

/**
 * cjm_scene_new:
 * @document: what is shown
 * @subject: a journey of @document, or a persona for a view of one
 * @options: what of it, and how; copied
 *
 * Lays a picture of its subject out. It does not follow the document by itself; see cjm_scene_update().
 *
 * Returns: (transfer full): the picture
 */
CjmScene *
cjm_scene_new (CjmDocument           *document,
               CjmNode               *subject,
               const CjmSceneOptions *options)
{
  return cjm_scene_new_gradually (document, subject, options, G_MAXUINT);
}

/**
 * cjm_scene_new_gradually:
 * @document: what is shown
 * @subject: a journey of @document, or a persona for a view of one
 * @options: what of it, and how; copied
 * @n_cards: how many cards of a map are laid out at first, from the left; G_MAXUINT for all
 *
 * As cjm_scene_new(), for a person who waits to see something: cjm_scene_lay_out_more() is to be called until everything
 * is there. Meanwhile the scene can be drawn and updated; cards that are not there yet cannot be found.
 *
 * Returns: (transfer full): the picture
 */
CjmScene *
cjm_scene_new_gradually (CjmDocument           *document,
                         CjmNode               *subject,
                         const CjmSceneOptions *options,
                         guint                  n_cards)
{
  CjmScene *self = g_object_new (CJM_TYPE_SCENE, NULL);

  self->document = g_object_ref (document);
  self->subject = g_object_ref (subject);
  self->options = *options;
  self->n_first_cards = n_cards;
  lay_out (self, n_cards);

  return self;
}

/**
 * cjm_scene_get_document:
 *
 * Returns: (transfer none): what the picture is of
 */
CjmDocument *
cjm_scene_get_document (CjmScene *self)
{
  return self->document;
}

/**
 * cjm_scene_get_subject:
 *
 * Returns: (transfer none): the journey or the persona that is shown
 */
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
  return cjm_node_get_kind (self->subject) == CJM_KIND_JOURNEY ? self->subject : NULL;
}

/**
 * cjm_scene_get_options:
 *
 * Returns: (transfer none): what is shown, and how; as long-lived as the scene
 */
const CjmSceneOptions *
cjm_scene_get_options (CjmScene *self)
{
  return &self->options;
}

/* The layout, if the picture is a map; else NULL */
CjmMapLayout *
cjm_scene_get_map (CjmScene *self)
{
  return CJM_IS_MAP_LAYOUT (self->layout) ? CJM_MAP_LAYOUT (self->layout) : NULL;
}

/**
 * cjm_scene_set_options:
 * @options: copied
 *
 * Lays everything out anew; where not everything was there yet, gradually from the beginning.
 */
void
cjm_scene_set_options (CjmScene              *self,
                       const CjmSceneOptions *options)
{
  CjmMapLayout *map = cjm_scene_get_map (self);
  gboolean finished = map != NULL && cjm_map_layout_is_finished (map);

  self->options = *options;
  lay_out (self, finished ? G_MAXUINT : self->n_first_cards);
}

/**
 * cjm_scene_update:
 * @edits: of CjmEdit, as the document's signal `changed` gives them
 *
 * Follows edits of the document: lays out what they concern. All groups that were given out before may be gone.
 */
void
cjm_scene_update (CjmScene *self,
                  GArray   *edits)
{
  if (!cjm_scene_layout_update (self->layout, edits))
    lay_out (self, G_MAXUINT);
}

/**
 * cjm_scene_is_finished:
 *
 * Returns: whether every card is laid out
 */
gboolean
cjm_scene_is_finished (CjmScene *self)
{
  CjmMapLayout *map = cjm_scene_get_map (self);

  return map == NULL || cjm_map_layout_is_finished (map);
}

/**
 * cjm_scene_lay_out_more:
 * @area: (nullable): what is in view, which comes first, in canvas units
 * @n_cards: how many cards at the most
 *
 * Goes on with a scene from cjm_scene_new_gradually(). Lanes may become higher; columns stay where they are. All groups
 * that were given out before may be gone.
 *
 * Returns: whether there is more to lay out
 */
gboolean
cjm_scene_lay_out_more (CjmScene              *self,
                        const graphene_rect_t *area,
                        guint                  n_cards)
{
  CjmMapLayout *map = cjm_scene_get_map (self);

  return map != NULL && cjm_map_layout_lay_out_more (map, area, n_cards);
}

/**
 * cjm_scene_require:
 * @id: of a card that is wanted now
 *
 * Lays the column out in which a card is to be found, if that has not been done yet; everything for one whose column
 * its id does not tell.
 *
 * Returns: whether something was laid out: the groups given out before may be gone
 */
gboolean
cjm_scene_require (CjmScene   *self,
                   const char *id)
{
  CjmMapLayout *map = cjm_scene_get_map (self);

  return map != NULL && cjm_map_layout_require (map, id);
}

/**
 * cjm_scene_get_n_columns:
 *
 * Returns: how many columns its map has, all of which are gone through after each slice; 0 for another view
 */
guint
cjm_scene_get_n_columns (CjmScene *self)
{
  CjmMapLayout *map = cjm_scene_get_map (self);

  return map != NULL ? cjm_map_layout_get_n_columns (map) : 0;
}

/**
 * cjm_scene_get_progress:
 *
 * Returns: how much is laid out, from 0 to 1
 */
double
cjm_scene_get_progress (CjmScene *self)
{
  CjmMapLayout *map = cjm_scene_get_map (self);

  return map != NULL ? cjm_map_layout_get_progress (map) : 1;
}

/**
 * cjm_scene_get_size:
 * @size: (out): of the whole picture, in canvas units
 */
void
cjm_scene_get_size (CjmScene        *self,
                    graphene_size_t *size)
{
  cjm_scene_layout_get_size (self->layout, size);
}

/**
 * cjm_scene_get_headings:
 * @headings: (out): what of the picture stays in view on a screen while the rest scrolls, in canvas units
 */
void
cjm_scene_get_headings (CjmScene    *self,
                        CjmHeadings *headings)
{
  cjm_scene_layout_get_headings (self->layout, headings);
}

/**
 * cjm_scene_get_title:
 *
 * Returns: (transfer none): what the picture is called, in the document's words; until the scene changes
 */
const char *
cjm_scene_get_title (CjmScene *self)
{
  const char *title = cjm_scene_layout_get_title (self->layout);

  if (title != NULL)
    return title;

  return cjm_layout_get_text (self->subject, cjm_scene_get_journey (self) != NULL ? CJM_JOURNEY_TITLE : CJM_PERSONA_NAME);
}

/**
 * cjm_scene_get_description:
 *
 * Returns: (transfer none): what the picture as a whole shows, in a sentence; until the scene changes
 */
const char *
cjm_scene_get_description (CjmScene *self)
{
  return cjm_scene_layout_get_description (self->layout);
}

/**
 * cjm_scene_get_language:
 *
 * Returns: (transfer none): the language of the document, a BCP 47 tag; English where it names none
 */
const char *
cjm_scene_get_language (CjmScene *self)
{
  const char *language = cjm_node_get_text (cjm_document_get_root (self->document), CJM_DOCUMENT_LANGUAGE);

  return language != NULL && *language != '\0' ? language : "en";
}

/**
 * cjm_scene_foreach:
 * @area: (nullable): which part of the picture, in canvas units; NULL for all of it
 * @func: called with each group and where it is
 *
 * Visits the groups that touch a part of the picture, in painting order.
 */
void
cjm_scene_foreach (CjmScene              *self,
                   const graphene_rect_t *area,
                   CjmGroupFunc           func,
                   gpointer               user_data)
{
  graphene_rect_t touched;
  graphene_size_t size;

  cjm_scene_get_size (self, &size);
  touched = area != NULL ? *area : GRAPHENE_RECT_INIT (0, 0, size.width, size.height);
  graphene_rect_inset (&touched, -SHADOW_REACH, -SHADOW_REACH);
  cjm_scene_layout_foreach (self->layout, &touched, func, user_data);
}

/**
 * cjm_scene_find:
 * @id: (nullable): of a group
 * @area: (out) (optional): where it sits, in canvas units
 *
 * Returns: (nullable): the group with an id, if it shows; valid until the scene changes
 */
const CjmGroup *
cjm_scene_find (CjmScene        *self,
                const char      *id,
                graphene_rect_t *area)
{
  CjmPlacement *placement = cjm_scene_layout_find (self->layout, id);

  if (placement == NULL)
    return NULL;

  if (area != NULL)
    cjm_scene_layout_get_area (self->layout, placement, area);

  return placement->group;
}

typedef struct
{
  graphene_point_t point;
  const CjmGroup *found;
  graphene_rect_t area;
} CjmHit;

static void
hit_cb (const CjmGroup        *group,
        const graphene_rect_t *area,
        gpointer               user_data)
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
cjm_scene_get_card_at (CjmScene               *self,
                       const graphene_point_t *point,
                       graphene_rect_t        *area)
{
  CjmHit hit = { .point = *point };

  cjm_scene_foreach (self, &GRAPHENE_RECT_INIT (point->x, point->y, 0.5f, 0.5f), hit_cb, &hit);
  if (hit.found != NULL && area != NULL)
    *area = hit.area;

  return hit.found;
}

/**
 * cjm_scene_get_neighbour:
 * @id: (nullable): of a card; NULL, or a card that no longer shows, for the first one
 * @direction: where to
 *
 * Returns: (nullable): the card next to one; NULL at the edge of the picture
 */
const CjmGroup *
cjm_scene_get_neighbour (CjmScene    *self,
                         const char  *id,
                         CjmDirection direction)
{
  CjmPlacement *from = cjm_scene_layout_find (self->layout, id);
  CjmPlacement *to = cjm_scene_layout_get_neighbour (self->layout, from, direction);

  return to != NULL ? to->group : NULL;
}

/* The placement of the card with an id, if it shows */
static CjmPlacement *
find_card (CjmScene   *self,
           const char *id)
{
  CjmPlacement *placement = cjm_scene_layout_find (self->layout, id);

  return cjm_placement_is_card (placement) ? placement : NULL;
}

/**
 * cjm_scene_get_position_in_set:
 * @id: of a card
 * @position: (out): of the card in its list, from 1
 * @size: (out): of its list: the touchpoints of an episode, all episodes, all phases, a row of a poster
 *
 * Both are 0 where no card has that id.
 */
void
cjm_scene_get_position_in_set (CjmScene   *self,
                               const char *id,
                               guint      *position,
                               guint      *size)
{
  CjmPlacement *card = find_card (self, id);

  *position = 0;
  *size = 0;
  if (card != NULL)
    cjm_scene_layout_get_position (self->layout, card, position, size);
}

/**
 * cjm_scene_list_lane:
 * @id: of a card
 *
 * Returns: (transfer container): the ids of the cards in its lane, column by column and from top to bottom; of all
 *   phases for a phase; of its row in a poster; nothing where no card has that id. They last until the scene changes.
 */
GPtrArray *
cjm_scene_list_lane (CjmScene   *self,
                     const char *id)
{
  CjmPlacement *card = find_card (self, id);
  GPtrArray *ids = g_ptr_array_new ();

  if (card != NULL)
    cjm_scene_layout_list_lane (self->layout, card, ids);

  return ids;
}

/**
 * cjm_scene_list_column:
 * @id: of a card
 *
 * Returns: (transfer container): the ids of the cards of its episode, from top to bottom; nothing for a card that stands
 *   in no column. They last until the scene changes.
 */
GPtrArray *
cjm_scene_list_column (CjmScene   *self,
                       const char *id)
{
  CjmPlacement *card = find_card (self, id);
  GPtrArray *ids = g_ptr_array_new ();

  if (card != NULL)
    cjm_scene_layout_list_column (self->layout, card, ids);

  return ids;
}
