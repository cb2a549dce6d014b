/* cjm-opening.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-opening.h"

/* How many cards are laid out in each slice after the first frame */
#define SLICE_CARDS 64

/* After each slice all columns are gone through, about so many of them in the time that one card takes. */
#define COLUMNS_A_CARD 32

struct _CjmOpening
{
  GObject parent_instance;

  CjmSource *source;
  CjmScroller *scroller;
  CjmSelection *selection;
  guint idle;             /* source that lays the rest of the scene out; 0 where nothing is left */
};

enum
{
  PROP_PROGRESS = 1,
  N_PROPS
};

/* The card that stays where it is */
typedef struct
{
  const graphene_rect_t *visible;
  char *id;
  float y;                /* of its top edge, in canvas units */
} Anchor;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CjmOpening, cjm_opening, G_TYPE_OBJECT)

static CjmScene *
get_scene (CjmOpening *self)
{
  return cjm_source_get_scene (self->source);
}

static void
get_visible (CjmOpening      *self,
             graphene_rect_t *visible)
{
  cjm_viewport_get_visible (cjm_scroller_get_viewport (self->scroller), visible);
}

static void
tell_progress (CjmOpening *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

/* The uppermost group that is in view as a whole */
static void
find_anchor_cb (const CjmGroup        *group,
                const graphene_rect_t *area,
                gpointer               user_data)
{
  Anchor *anchor = user_data;

  if (group->id == NULL || area->origin.y < anchor->visible->origin.y
      || (anchor->id != NULL && area->origin.y >= anchor->y))
    return;

  g_free (anchor->id);
  anchor->id = g_strdup (group->id);
  anchor->y = area->origin.y;
}

/* Scrolls along with a card that a change of the scene has moved. */
static void
follow_anchor (CjmOpening   *self,
               const Anchor *anchor)
{
  graphene_rect_t area;

  if (anchor->id != NULL && cjm_scene_find (get_scene (self), anchor->id, &area) != NULL)
    cjm_scroller_shift (self->scroller,
                        (area.origin.y - anchor->y) * cjm_scroller_get_viewport (self->scroller)->zoom);
}

/* Lays out one card, or so many and those in view first, and shows what there is then. */
static gboolean
advance (CjmOpening *self,
         const char *id,
         guint       n_cards)
{
  CjmScene *scene = get_scene (self);
  graphene_rect_t visible;
  Anchor anchor = { .visible = &visible };
  gboolean result;

  get_visible (self, &visible);
  /* Nothing lies above a view that is at the top. */
  if (cjm_scroller_get_viewport (self->scroller)->y > 0)
    cjm_scene_foreach (scene, &visible, find_anchor_cb, &anchor);
  result = id != NULL ? cjm_scene_require (scene, id) : cjm_scene_lay_out_more (scene, &visible, n_cards);
  follow_anchor (self, &anchor);
  g_free (anchor.id);
  cjm_source_advance (self->source);
  tell_progress (self);

  return result;
}

/* More on a map of very many columns, so that it takes no more slices than a person can wait for */
static guint
get_slice (CjmOpening *self)
{
  return MAX (SLICE_CARDS, cjm_scene_get_n_columns (get_scene (self)) / COLUMNS_A_CARD);
}

static gboolean
is_unfinished (CjmOpening *self)
{
  return get_scene (self) != NULL && !cjm_scene_is_finished (get_scene (self));
}

static gboolean
idle_cb (gpointer user_data)
{
  CjmOpening *self = user_data;

  if (is_unfinished (self) && advance (self, NULL, get_slice (self)))
    return G_SOURCE_CONTINUE;

  self->idle = 0;
  tell_progress (self);

  return G_SOURCE_REMOVE;
}

/* Lays out what the scene does not show yet, whenever there is nothing else to do. */
static void
go_on (CjmOpening *self)
{
  if (!is_unfinished (self) || self->idle != 0)
    return;

  self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, idle_cb, self, NULL);
  tell_progress (self);
}

static void
require_now (CjmOpening *self,
             const char *id)
{
  if (id != NULL && cjm_scene_find (get_scene (self), id, NULL) == NULL)
    cjm_scene_require (get_scene (self), id);
}

/* A scene that was not finished has begun anew: what is in view and what a person has hold of is there at once, the rest
 * comes as before. */
static void
begin_anew (CjmOpening *self)
{
  graphene_rect_t visible;

  if (!is_unfinished (self))
    return;

  get_visible (self, &visible);
  cjm_scene_lay_out_more (get_scene (self), &visible,
                          cjm_selection_get_size (self->selection) > 1 ? G_MAXUINT : SLICE_CARDS);
  require_now (self, cjm_selection_get_lead (self->selection));
  require_now (self, cjm_selection_get_focus (self->selection));
  go_on (self);
}

static void
changed_cb (CjmSource *source,
            int        change,
            gpointer   user_data)
{
  CjmOpening *self = user_data;

  switch ((CjmSourceChange) change)
    {
    case CJM_SOURCE_OPENED:
      go_on (self);
      break;
    case CJM_SOURCE_ARRANGED:
    case CJM_SOURCE_COLORED:
      begin_anew (self);
      break;
    case CJM_SOURCE_EDITED:
    case CJM_SOURCE_ADVANCED:
      break;
    }
}

/**
 * cjm_opening_stop:
 *
 * Lays nothing out any longer but what is asked for.
 */
void
cjm_opening_stop (CjmOpening *self)
{
  if (self->idle == 0)
    return;

  g_clear_handle_id (&self->idle, g_source_remove);
  tell_progress (self);
}

/**
 * cjm_opening_finish:
 *
 * Lays the rest out now, for what concerns the map as a whole.
 */
void
cjm_opening_finish (CjmOpening *self)
{
  if (is_unfinished (self))
    advance (self, NULL, G_MAXUINT);
}

/**
 * cjm_opening_require:
 * @id: (nullable): of a card that is wanted now
 *
 * Lays a card out that is not there yet.
 */
void
cjm_opening_require (CjmOpening *self,
                     const char *id)
{
  if (id != NULL && is_unfinished (self) && cjm_scene_find (get_scene (self), id, NULL) == NULL)
    advance (self, id, 0);
}

/**
 * cjm_opening_get_progress:
 *
 * Returns: how much of the map is laid out, from 0 to 1
 */
double
cjm_opening_get_progress (CjmOpening *self)
{
  return get_scene (self) != NULL ? cjm_scene_get_progress (get_scene (self)) : 1;
}

/**
 * cjm_opening_is_going_on:
 *
 * Returns: whether there is more to come
 */
gboolean
cjm_opening_is_going_on (CjmOpening *self)
{
  return self->idle != 0;
}

static void
cjm_opening_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PROGRESS:
      g_value_set_double (value, cjm_opening_get_progress (CJM_OPENING (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_opening_dispose (GObject *object)
{
  CjmOpening *self = CJM_OPENING (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->source);
  g_clear_object (&self->scroller);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (cjm_opening_parent_class)->dispose (object);
}

static void
cjm_opening_class_init (CjmOpeningClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cjm_opening_get_property;
  object_class->dispose = cjm_opening_dispose;

  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 1,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cjm_opening_init (CjmOpening *self)
{
}

/**
 * cjm_opening_new:
 * @source: whose scenes it lays out
 * @scroller: what of them is in view
 * @selection: what a person has hold of
 *
 * Returns: (transfer full): what lays the source's scenes out; the first that follows them should be this one, so that
 *   others find what is in view
 */
CjmOpening *
cjm_opening_new (CjmSource    *source,
                 CjmScroller  *scroller,
                 CjmSelection *selection)
{
  CjmOpening *self = g_object_new (CJM_TYPE_OPENING, NULL);

  self->source = g_object_ref (source);
  self->scroller = g_object_ref (scroller);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (source, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (source, "closed", G_CALLBACK (cjm_opening_stop), self, G_CONNECT_SWAPPED);

  return self;
}
