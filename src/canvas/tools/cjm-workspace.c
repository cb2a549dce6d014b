/* cjm-workspace.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-workspace-private.h"

enum
{
  CHANGED,
  CLOSED,
  SETTLE,
  ACTIVATE,
  NODE_ADDED,
  DONE,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmWorkspace, cjm_workspace, G_TYPE_OBJECT)

/**
 * cjm_workspace_get_widget:
 *
 * Returns: (transfer none): the canvas, which takes controllers and children
 */
GtkWidget *
cjm_workspace_get_widget (CjmWorkspace *self)
{
  return self->widget;
}

/**
 * cjm_workspace_get_source:
 *
 * Returns: (transfer none): what the canvas shows
 */
CjmSource *
cjm_workspace_get_source (CjmWorkspace *self)
{
  return self->source;
}

/**
 * cjm_workspace_get_opening:
 *
 * Returns: (transfer none): how a large map comes onto the canvas
 */
CjmOpening *
cjm_workspace_get_opening (CjmWorkspace *self)
{
  return self->opening;
}

/**
 * cjm_workspace_get_scroller:
 *
 * Returns: (transfer none): what moves the canvas
 */
CjmScroller *
cjm_workspace_get_scroller (CjmWorkspace *self)
{
  return self->scroller;
}

/**
 * cjm_workspace_get_selection:
 *
 * Returns: (transfer none): which cards are selected, and which has the focus
 */
CjmSelection *
cjm_workspace_get_selection (CjmWorkspace *self)
{
  return self->selection;
}

/**
 * cjm_workspace_get_cards:
 *
 * Returns: (transfer none): the cards on the canvas
 */
CjmCardLayer *
cjm_workspace_get_cards (CjmWorkspace *self)
{
  return self->cards;
}

/**
 * cjm_workspace_get_indicators:
 *
 * Returns: (transfer none): what shows over the cards for a moment
 */
CjmIndicators *
cjm_workspace_get_indicators (CjmWorkspace *self)
{
  return self->indicators;
}

/**
 * cjm_workspace_get_document:
 *
 * Returns: (transfer none) (nullable): the source's document
 */
CjmDocument *
cjm_workspace_get_document (CjmWorkspace *self)
{
  return cjm_source_get_document (self->source);
}

/**
 * cjm_workspace_get_scene:
 *
 * Returns: (transfer none) (nullable): the source's scene
 */
CjmScene *
cjm_workspace_get_scene (CjmWorkspace *self)
{
  return cjm_source_get_scene (self->source);
}

/**
 * cjm_workspace_get_viewport:
 *
 * Returns: (transfer none): the scroller's viewport
 */
const CjmViewport *
cjm_workspace_get_viewport (CjmWorkspace *self)
{
  return cjm_scroller_get_viewport (self->scroller);
}

/**
 * cjm_workspace_get_theme:
 *
 * Returns: (transfer none): the colours of what is drawn beside the scene
 */
const CjmTheme *
cjm_workspace_get_theme (CjmWorkspace *self)
{
  return cjm_card_layer_get_theme (self->cards);
}

/**
 * cjm_workspace_get_focus:
 *
 * Returns: (nullable): the id of the card that has the focus, or had it last; it may be gone
 */
const char *
cjm_workspace_get_focus (CjmWorkspace *self)
{
  return cjm_selection_get_focus (self->selection);
}

/**
 * cjm_workspace_find:
 * @id: (nullable): of a group
 * @area: (out) (optional): where it is, in canvas units
 *
 * Returns: (nullable): that group as the scene has it now; %NULL also where there is no scene
 */
const CjmGroup *
cjm_workspace_find (CjmWorkspace    *self,
                    const char      *id,
                    graphene_rect_t *area)
{
  CjmScene *scene = cjm_workspace_get_scene (self);

  return scene != NULL && id != NULL ? cjm_scene_find (scene, id, area) : NULL;
}

/**
 * cjm_workspace_require:
 * @id: (nullable): of a group
 * @area: (out) (optional): where it is, in canvas units
 *
 * Returns: (nullable): that group, which is laid out now if it was not yet
 */
const CjmGroup *
cjm_workspace_require (CjmWorkspace    *self,
                       const char      *id,
                       graphene_rect_t *area)
{
  cjm_opening_require (self->opening, id);

  return cjm_workspace_find (self, id, area);
}

/**
 * cjm_workspace_get_card_at:
 * @x: in pixels of the canvas
 * @y: the same
 * @area: (out) (optional): where it is, in canvas units
 *
 * Returns: (nullable): the uppermost card there
 */
const CjmGroup *
cjm_workspace_get_card_at (CjmWorkspace    *self,
                           double           x,
                           double           y,
                           graphene_rect_t *area)
{
  CjmScene *scene = cjm_workspace_get_scene (self);
  graphene_point_t point;

  if (scene == NULL)
    return NULL;

  cjm_viewport_to_map (cjm_workspace_get_viewport (self), x, y, &point);

  return cjm_scene_get_card_at (scene, &point, area);
}

/**
 * cjm_workspace_get_doing:
 *
 * Returns: what a person is in the middle of
 */
CjmDoing
cjm_workspace_get_doing (CjmWorkspace *self)
{
  return self->doing;
}

/**
 * cjm_workspace_set_doing:
 * @what: one thing
 * @doing: whether a person is in the middle of it from now on
 */
void
cjm_workspace_set_doing (CjmWorkspace *self,
                         CjmDoing      what,
                         gboolean      doing)
{
  self->doing = doing ? self->doing | what : self->doing & ~what;
}

/**
 * cjm_workspace_set_field:
 * @field: (nullable): what a text is typed in; %NULL once it is not
 */
void
cjm_workspace_set_field (CjmWorkspace *self,
                         GtkWidget    *field)
{
  self->field = field;
  cjm_workspace_set_doing (self, CJM_DOING_EDIT, field != NULL);
}

/**
 * cjm_workspace_set_start:
 * @start: (nullable): what starts a map that is empty, and takes the focus there before any card
 */
void
cjm_workspace_set_start (CjmWorkspace *self,
                         GtkWidget    *start)
{
  self->start = start;
}

/**
 * cjm_workspace_is_field_at:
 * @x: in pixels of the canvas
 * @y: the same
 *
 * Returns: whether what happens there is the affair of the field in which a text is typed
 */
gboolean
cjm_workspace_is_field_at (CjmWorkspace *self,
                           double        x,
                           double        y)
{
  GtkWidget *picked = self->field != NULL ? gtk_widget_pick (self->widget, x, y, GTK_PICK_DEFAULT) : NULL;

  return picked != NULL && (picked == self->field || gtk_widget_is_ancestor (picked, self->field));
}

/**
 * cjm_workspace_is_free_at:
 * @x: in pixels of the canvas
 * @y: the same
 *
 * Returns: whether a pointer there may take hold of cards: there is a scene, and nothing else is going on
 */
gboolean
cjm_workspace_is_free_at (CjmWorkspace *self,
                          double        x,
                          double        y)
{
  return cjm_workspace_get_scene (self) != NULL && (self->doing & (CJM_DOING_PAN | CJM_DOING_PLACE)) == 0
         && !cjm_workspace_is_field_at (self, x, y);
}

/**
 * cjm_workspace_reveal:
 * @id: (nullable): of a group
 *
 * Brings it into view, if it is there.
 */
void
cjm_workspace_reveal (CjmWorkspace *self,
                      const char   *id)
{
  graphene_rect_t area;

  if (cjm_workspace_require (self, id, &area) != NULL)
    cjm_scroller_reveal (self->scroller, &area);
}

/**
 * cjm_workspace_settle:
 *
 * Has whoever is in the middle of something bring it to an end: what is typed stays, what waits to be placed is forgotten.
 */
void
cjm_workspace_settle (CjmWorkspace *self)
{
  g_signal_emit (self, signals[SETTLE], 0);
}

/**
 * cjm_workspace_activate:
 * @id: of a card
 *
 * Does what that card is for.
 */
void
cjm_workspace_activate (CjmWorkspace *self,
                        const char   *id)
{
  g_autofree char *copy = g_strdup (id);
  gboolean done = FALSE;

  g_signal_emit (self, signals[ACTIVATE], 0, copy, &done);
}

/**
 * cjm_workspace_tell_added:
 * @id: of the card of something new that a person put there
 */
void
cjm_workspace_tell_added (CjmWorkspace *self,
                          const char   *id)
{
  g_signal_emit (self, signals[NODE_ADDED], 0, id);
}

/**
 * cjm_workspace_tell_done:
 * @message: translated, what was done that a person may want to take back
 */
void
cjm_workspace_tell_done (CjmWorkspace *self,
                         const char   *message)
{
  g_signal_emit (self, signals[DONE], 0, message);
}

/**
 * cjm_workspace_refuse:
 * @message: translated, why something was not taken
 */
void
cjm_workspace_refuse (CjmWorkspace *self,
                      const char   *message)
{
  g_signal_emit (self, signals[REFUSED], 0, message);
}

static gboolean
exists_cb (const char *id,
           gpointer    user_data)
{
  return cjm_workspace_find (user_data, id, NULL) != NULL;
}

static void
take_size (CjmWorkspace *self)
{
  graphene_size_t size = GRAPHENE_SIZE_INIT_ZERO;
  CjmHeadings headings = { 0 };

  if (cjm_workspace_get_scene (self) != NULL)
    {
      cjm_scene_get_size (cjm_workspace_get_scene (self), &size);
      cjm_scene_get_headings (cjm_workspace_get_scene (self), &headings);
    }
  cjm_scroller_set_map_size (self->scroller, size.width, size.height, &headings);
}

/* In this order: whoever has the focus gives it on before the cards are bound anew, and these where the view will be. Of
 * what an edit took away the successor is selected too; what options hide leaves nothing selected. */
static void
source_changed_cb (CjmSource *source,
                   int        change,
                   gpointer   user_data)
{
  CjmWorkspace *self = user_data;

  cjm_card_layer_expire (self->cards);
  if (change == CJM_SOURCE_EDITED)
    cjm_selection_prune (self->selection, exists_cb, self);
  if (change == CJM_SOURCE_EDITED || change == CJM_SOURCE_ARRANGED)
    cjm_workspace_inherit_focus (self);
  take_size (self);
  cjm_card_layer_bind (self->cards);
  if (change == CJM_SOURCE_OPENED || change == CJM_SOURCE_ARRANGED)
    cjm_selection_prune (self->selection, exists_cb, self);
  g_signal_emit (self, signals[CHANGED], 0, change);
}

static void
closed_cb (CjmSource *source,
           gpointer   user_data)
{
  CjmWorkspace *self = user_data;

  cjm_scroller_stop (self->scroller);
  g_signal_emit (self, signals[CLOSED], 0);
  cjm_card_layer_clear (self->cards);
}

static void
replaced_cb (CjmSource *source,
             gpointer   user_data)
{
  CjmWorkspace *self = user_data;

  cjm_selection_set_focus (self->selection, NULL);
  cjm_selection_select (self->selection, NULL);
  cjm_scroller_go_to_start (self->scroller);
}

static void
card_activate_cb (CjmCardLayer *cards,
                  const char   *id,
                  gpointer      user_data)
{
  cjm_workspace_activate (user_data, id);
}

/**
 * cjm_workspace_close:
 *
 * The canvas goes: takes from it what the workspace gave it.
 */
void
cjm_workspace_close (CjmWorkspace *self)
{
  cjm_scroller_stop (self->scroller);
  cjm_scroller_let_go_of_edge (self->scroller);
  g_clear_pointer (&self->indicators, cjm_indicators_free);
  cjm_card_layer_drop (self->cards);
}

static void
cjm_workspace_dispose (GObject *object)
{
  CjmWorkspace *self = CJM_WORKSPACE (object);

  g_clear_object (&self->cards);
  g_clear_object (&self->opening);
  g_clear_object (&self->selection);
  g_clear_object (&self->scroller);
  g_clear_object (&self->source);
  g_clear_pointer (&self->successors, g_strfreev);
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (cjm_workspace_parent_class)->dispose (object);
}

static void
cjm_workspace_class_init (CjmWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = cjm_workspace_dispose;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[CLOSED] = g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SETTLE] = g_signal_new ("settle", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                                    G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[NODE_ADDED] = g_signal_new ("node-added", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                      G_TYPE_STRING);
  signals[DONE] = g_signal_new ("done", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
}

static void
cjm_workspace_init (CjmWorkspace *self)
{
}

/**
 * cjm_workspace_new:
 * @widget: the canvas, which outlives the workspace but for what cjm_workspace_close() takes back
 * @source: what it shows
 *
 * Returns: (transfer full): a workspace on which nothing is done yet
 */
CjmWorkspace *
cjm_workspace_new (GtkWidget *widget,
                   CjmSource *source)
{
  CjmWorkspace *self = g_object_new (CJM_TYPE_WORKSPACE, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->source = g_object_ref (source);
  self->scroller = cjm_scroller_new (widget);
  self->selection = cjm_selection_new ();
  self->opening = cjm_opening_new (source, self->scroller, self->selection);
  self->cards = cjm_card_layer_new (widget, source, self->scroller, self->selection);
  self->indicators = cjm_indicators_new (widget);
  g_signal_connect_object (source, "replaced", G_CALLBACK (replaced_cb), self, 0);
  g_signal_connect_object (source, "closed", G_CALLBACK (closed_cb), self, 0);
  g_signal_connect_object (source, "changing", G_CALLBACK (cjm_workspace_find_successors), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "changed", G_CALLBACK (source_changed_cb), self, 0);
  g_signal_connect_object (self->cards, "activate", G_CALLBACK (card_activate_cb), self, 0);

  return self;
}
