/* cjm-map-view-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-pool.h"
#include "cjm-map-selection.h"
#include "cjm-map-view.h"

G_BEGIN_DECLS

/* A group of the scene that is in view */
typedef struct
{
  const CjmGroup *group;  /* borrowed from the scene */
  graphene_rect_t area;   /* in canvas units */
  CjmMapCard *card;          /* NULL where the view itself paints it */
} CjmMapPlace;

typedef struct
{
  guint tick;             /* 0 while nothing moves */
  gint64 start;           /* frame time; 0 before the first frame */
  double from[2];
  double to[2];
} CjmMapMotion;

/* Where a key takes the focus */
typedef enum
{
  CJM_MOVE_LEFT,
  CJM_MOVE_RIGHT,
  CJM_MOVE_UP,
  CJM_MOVE_DOWN,
  CJM_MOVE_ROW_START,
  CJM_MOVE_ROW_END,
  CJM_MOVE_START,
  CJM_MOVE_END,
  CJM_MOVE_PAGE_UP,
  CJM_MOVE_PAGE_DOWN,
} CjmMapMove;

/* The parts of one widget: cjm-map-view.c is the widget, cjm-map-journey.c what it shows, cjm-map-layer.c puts cards and
 * background in place, cjm-map-scroll.c moves and zooms it, cjm-map-focus.c moves the focus, cjm-map-input.c takes
 * pointer and fingers. */
struct _CjmMapView
{
  GtkWidget parent_instance;

  CjmDocument *document;
  CjmNode *journey;
  CjmScene *scene;            /* NULL while the journey is not in the document */
  CjmSceneOptions options;

  CjmViewport viewport;
  GtkAdjustment *adjustments[2];  /* horizontal, vertical */
  guint policies[2];
  gboolean fit;
  gboolean syncing;           /* the adjustments follow the viewport, not the other way round */
  CjmMapMotion motion;
  guint zoom_notify;          /* source of a delayed notification */

  CjmCardPool *pool;
  GArray *places;             /* of CjmMapPlace, in painting order */
  gboolean detailed;          /* near enough for cards to be widgets */
  GskRenderNode *background;  /* what the view itself paints; NULL when it is to be painted anew */
  guint bind_tick;
  gboolean stale;             /* the scene's groups have changed since the cards were bound */

  char *focus_id;             /* what has the focus, or had it last */
  CjmMapSelection *selection;
  CjmCargo *placing;          /* what waits for a click that places it; NULL where nothing does */

  double pointer[2];          /* where it was last seen in the view */
  gboolean panning_key;       /* space is held */
  double pan_start[2];
  double pinch_start;
};

/* cjm-map-view.c */
void       cjm_map_view_activate_card     (CjmMapView            *self,
                                           const char            *id);

/* cjm-map-select.c */
void       cjm_map_view_select            (CjmMapView            *self,
                                           const char            *id);
void       cjm_map_view_toggle            (CjmMapView            *self,
                                           const char            *id);
void       cjm_map_view_select_ids        (CjmMapView            *self,
                                           GPtrArray             *ids,
                                           const char            *lead);
void       cjm_map_view_prune_selection   (CjmMapView            *self);

/* cjm-map-journey.c */
void       cjm_map_view_update_name      (CjmMapView            *self);

/* cjm-map-layer.c */
void       cjm_map_view_init_layer        (CjmMapView            *self);
void       cjm_map_view_bind_cards        (CjmMapView            *self);
void       cjm_map_view_look_again        (CjmMapView            *self);
void       cjm_map_view_clear_cards       (CjmMapView            *self);
void       cjm_map_view_allocate_cards    (CjmMapView            *self);
void       cjm_map_view_snapshot          (GtkWidget             *widget,
                                           GtkSnapshot           *snapshot);
CjmMapCard *cjm_map_view_get_focus_card    (CjmMapView            *self);
guint      cjm_map_view_get_n_cards       (CjmMapView            *self);

/* cjm-map-scroll.c */
void       cjm_map_view_class_init_scroll (GtkWidgetClass        *widget_class);
void       cjm_map_view_set_adjustment    (CjmMapView            *self,
                                           guint                  axis,
                                           GtkAdjustment         *adjustment);
void       cjm_map_view_resize            (CjmMapView            *self,
                                           int                    width,
                                           int                    height);
void       cjm_map_view_take_scene_size   (CjmMapView            *self);
void       cjm_map_view_sync              (CjmMapView            *self);
void       cjm_map_view_zoom_at           (CjmMapView            *self,
                                           double                 zoom,
                                           double                 x,
                                           double                 y);
void       cjm_map_view_scroll_to         (CjmMapView            *self,
                                           double                 x,
                                           double                 y);
void       cjm_map_view_reveal_area       (CjmMapView            *self,
                                           const graphene_rect_t *area);
void       cjm_map_view_stop_scrolling    (CjmMapView            *self);

/* cjm-map-focus.c */
void       cjm_map_view_class_init_focus  (GtkWidgetClass        *widget_class);
gboolean   cjm_map_view_focus_id          (CjmMapView            *self,
                                           const char            *id,
                                           gboolean               reveal);
gboolean   cjm_map_view_move_focus        (CjmMapView            *self,
                                           CjmMapMove             move);
char     **cjm_map_view_list_heirs        (CjmMapView            *self);
void       cjm_map_view_inherit_focus     (CjmMapView            *self,
                                           char                 **heirs);
gboolean   cjm_map_view_contains_focus    (CjmMapView            *self);

/* cjm-map-input.c */
void       cjm_map_view_init_input        (CjmMapView            *self);

G_END_DECLS
