/* cjm-map-view-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-id.h"
#include "cjm-card-pool.h"
#include "cjm-indicators.h"
#include "cjm-map-ground.h"
#include "cjm-map-selection.h"
#include "cjm-map-view.h"
#include "cjm-scene-place.h"

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

/* Told that the map has moved under a pointer that stayed where it is, in pixels of the view */
typedef void (*CjmMapMovedFunc) (CjmMapView *self,
                                 double      x,
                                 double      y);

/* Scrolling by a pointer near an edge */
typedef struct
{
  guint tick;             /* 0 while the pointer is near none */
  gint64 time;            /* of the last frame */
  double pointer[2];
  CjmMapMovedFunc moved;
} CjmMapEdge;

/* Selecting with a band */
typedef struct
{
  GtkGesture *gesture;    /* borrowed */
  graphene_point_t start; /* in canvas units */
  GPtrArray *before;      /* of ids: what was selected before; NULL while there is no band */
  gboolean adds;          /* to what was selected before */
} CjmMapBand;

/* Where something would land */
typedef struct
{
  CjmPlace place;
  graphene_rect_t line;   /* in canvas units */
  gboolean new_phase;     /* the place is one for a phase, which is to be made for the episode that lands */
} CjmDropSite;

/* The score that a click would give an episode whose score is unknown */
typedef struct
{
  CjmNode *episode;       /* only compared; NULL where a click gives none */
  double score;
} CjmMapHint;

/* The editor at a point of the curve */
typedef struct
{
  GtkWidget *editor;      /* NULL before its first use */
  char *id;               /* of the point; NULL while it is closed */
  GdkRectangle face;      /* what it points to, in the view */
  gboolean opens;         /* the click that is going on may open it, */
  gboolean clicked;       /* since the button came up again, */
  gboolean waited;        /* and no second click can follow any longer */
} CjmMapEmotion;

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

/* A text that is edited in place */
typedef struct _CjmMapEdit CjmMapEdit;

/* The parts of one widget: cjm-map-view.c is the widget, cjm-map-journey.c what it shows, cjm-map-layer.c puts cards and
 * background in place, cjm-map-curve.c takes clicks on the emotion lane, cjm-map-emotion.c edits its points, cjm-map-scroll.c moves and zooms it,
 * cjm-map-focus.c moves the focus, cjm-map-input.c takes pointer and fingers, cjm-map-edit.c edits texts in place, and
 * cjm-map-quick.c goes from one text to the next. */
struct _CjmMapView
{
  GtkWidget parent_instance;

  CjmDocument *document;
  CjmNode *journey;
  CjmScene *scene;            /* NULL while the journey is not in the document */
  CjmSceneOptions options;
  guint opening;              /* source that lays the rest of the scene out; 0 where nothing is left */

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
  CjmMapGround *ground;       /* of what it is made where the graphics card draws */
  guint bind_tick;
  gboolean stale;             /* the scene's groups have changed since the cards were bound */

  char *focus_id;             /* what has the focus, or had it last */
  CjmMapSelection *selection;
  CjmMapCapabilities capabilities;
  gboolean keep_selection;    /* the focus moves alone */
  CjmDragContent *placing;          /* what waits for a click that places it; NULL where nothing does */
  char *dragged;              /* the card that was taken hold of; NULL while none is dragged off */
  graphene_point_t hold;      /* where, from its top left corner, in canvas units */
  GtkDropTarget *target;      /* borrowed */
  CjmIndicators *indicators;
  CjmMapEdge edge;
  CjmMapBand band;
  GtkWidget *menu;            /* of a card; NULL before its first use */
  GtkWidget *destinations;    /* where cards may go; NULL before its first use */
  gboolean collapses;         /* a click without a drag selects the pressed card alone */

  CjmMapEdit *edit;           /* NULL while no text is edited */
  GtkWidget *start_button;    /* NULL while there is something on the map */

  double pointer[2];          /* where it was last seen in the view */
  gboolean pointer_inside;
  CjmMapHint hint;
  CjmMapEmotion emotion;
  gboolean scores;            /* the click that is going on may give a score */
  gboolean panning_key;       /* space is held */
  double pan_start[2];
  double pinch_start;
};

/* cjm-map-view.c */
void       cjm_map_view_activate_card     (CjmMapView            *self,
                                           const char            *id);
void       cjm_map_view_refuse            (CjmMapView            *self,
                                           const char            *message);
void       cjm_map_view_set_capabilities     (CjmMapView            *self,
                                           CjmMapCapabilities        capabilities);

/* cjm-map-select.c */
void       cjm_map_view_select            (CjmMapView            *self,
                                           const char            *id);
void       cjm_map_view_toggle            (CjmMapView            *self,
                                           const char            *id);
void       cjm_map_view_select_ids        (CjmMapView            *self,
                                           GPtrArray             *ids,
                                           const char            *lead);
void       cjm_map_view_prune_selection   (CjmMapView            *self);
void       cjm_map_view_extend_to         (CjmMapView            *self,
                                           const char            *id);
void       cjm_map_view_press_card        (CjmMapView            *self,
                                           const char            *id,
                                           GdkModifierType        state);
void       cjm_map_view_release_card      (CjmMapView            *self,
                                           const char            *id,
                                           GdkModifierType        state);
void       cjm_map_view_class_init_select (GtkWidgetClass        *widget_class);

/* cjm-map-edge.c */
void       cjm_map_view_hold_at_edge      (CjmMapView            *self,
                                           double                 x,
                                           double                 y,
                                           CjmMapMovedFunc        moved);
void       cjm_map_view_let_go_of_edge    (CjmMapView            *self);

/* cjm-map-band.c */
void       cjm_map_view_init_band         (CjmMapView            *self);

/* cjm-map-drop.c */
gboolean   cjm_map_view_find_site         (CjmMapView            *self,
                                           double                 x,
                                           double                 y,
                                           const CjmThing        *thing,
                                           CjmDropSite            *site);
gboolean   cjm_map_view_put               (CjmMapView            *self,
                                           const CjmDragContent        *content,
                                           const CjmDropSite      *site,
                                           gboolean               copy);
void       cjm_map_view_show_nodes        (CjmMapView            *self,
                                           GPtrArray             *nodes,
                                           gboolean               focus);

/* cjm-map-drag.c */
void       cjm_map_view_init_drag         (CjmMapView            *self);
CjmDragContent  *cjm_map_view_make_content        (CjmMapView            *self,
                                           const char            *id);

/* cjm-map-target.c */
void       cjm_map_view_init_target       (CjmMapView            *self);
gboolean   cjm_map_view_drop_value        (CjmMapView            *self,
                                           const GValue          *value,
                                           double                 x,
                                           double                 y,
                                           gboolean               copy);

/* cjm-map-place.c */
void       cjm_map_view_init_placing      (CjmMapView            *self);
void       cjm_map_view_follow_focus      (CjmMapView            *self);
gboolean   cjm_map_view_place_at          (CjmMapView            *self,
                                           double                 x,
                                           double                 y);
gboolean   cjm_map_view_find_site_at_focus (CjmMapView           *self,
                                            const CjmThing        *thing,
                                            CjmDropSite            *site);

/* cjm-map-arrange.c */
void       cjm_map_view_class_init_arrange (GtkWidgetClass       *widget_class);
void       cjm_map_view_update_actions    (CjmMapView            *self);
GPtrArray *cjm_map_view_list_selected_ids     (CjmMapView            *self);
gboolean   cjm_map_can_arrange            (const CjmGroup        *group);
gboolean   cjm_map_view_move_selected     (CjmMapView            *self,
                                           CjmStep                step);
void       cjm_map_view_duplicate_selected (CjmMapView           *self);

/* cjm-map-remove.c */
void       cjm_map_view_class_init_remove (GtkWidgetClass        *widget_class);
gboolean   cjm_map_view_can_delete        (CjmMapView            *self);
void       cjm_map_view_delete_selected   (CjmMapView            *self);

/* cjm-map-menu.c */
void       cjm_map_view_class_init_menu   (GtkWidgetClass        *widget_class);
void       cjm_map_view_init_menu         (CjmMapView            *self);

/* cjm-map-style.c */
void       cjm_map_view_load_style        (GdkDisplay            *display);

/* cjm-map-journey.c */
void       cjm_map_view_update_name      (CjmMapView            *self);

void       cjm_map_view_take_scene       (CjmMapView            *self);

/* cjm-map-opening.c */
CjmScene  *cjm_map_view_open_scene        (CjmMapView            *self);
void       cjm_map_view_go_on_opening     (CjmMapView            *self);
void       cjm_map_view_resume_opening    (CjmMapView            *self);
void       cjm_map_view_stop_opening      (CjmMapView            *self);
void       cjm_map_view_finish_opening    (CjmMapView            *self);
void       cjm_map_view_require           (CjmMapView            *self,
                                           const char            *id);

/* cjm-map-layer.c */
void       cjm_map_view_init_layer        (CjmMapView            *self);
void       cjm_map_view_drop_layer        (CjmMapView            *self);
const CjmTheme *cjm_map_view_get_theme (CjmMapView *self);
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
gboolean   cjm_map_view_enter             (CjmMapView            *self,
                                           gboolean               reveal);
gboolean   cjm_map_view_focus_id          (CjmMapView            *self,
                                           const char            *id,
                                           gboolean               reveal);
gboolean   cjm_map_view_focus_only        (CjmMapView            *self,
                                           const char            *id,
                                           gboolean               reveal);
gboolean   cjm_map_view_move_focus        (CjmMapView            *self,
                                           CjmMapMove             move);
char     **cjm_map_view_list_successors        (CjmMapView            *self);
void       cjm_map_view_inherit_focus     (CjmMapView            *self,
                                           char                 **successors);
gboolean   cjm_map_view_contains_focus    (CjmMapView            *self);

/* cjm-map-curve.c */
void       cjm_map_view_init_curve       (CjmMapView            *self);
void       cjm_map_view_snapshot_hint    (CjmMapView            *self,
                                          GtkSnapshot           *snapshot);

/* cjm-map-emotion.c */
void       cjm_map_view_init_emotion     (CjmMapView            *self);
gboolean   cjm_map_view_activate_point   (CjmMapView            *self,
                                          const char            *id);
void       cjm_map_view_follow_emotion   (CjmMapView            *self);
void       cjm_map_view_allocate_emotion (CjmMapView            *self);
void       cjm_map_view_drop_emotion     (CjmMapView            *self);

/* cjm-map-edit.c */
void       cjm_map_view_follow_edit       (CjmMapView            *self);
void       cjm_map_view_drop_edit         (CjmMapView            *self);
void       cjm_map_view_allocate_edit     (CjmMapView            *self);
void       cjm_map_view_snapshot_edit     (CjmMapView            *self,
                                           GtkSnapshot           *snapshot);

/* cjm-map-quick.c */
void       cjm_map_view_class_init_edit   (GtkWidgetClass        *widget_class);
void       cjm_map_view_init_edit         (CjmMapView            *self);
void       cjm_map_view_update_start      (CjmMapView            *self);
void       cjm_map_view_update_edit_actions (CjmMapView          *self);
gboolean   cjm_map_view_is_editor_at      (CjmMapView            *self,
                                           double                 x,
                                           double                 y);

/* cjm-map-input.c */
void       cjm_map_view_init_input        (CjmMapView            *self);

G_END_DECLS
