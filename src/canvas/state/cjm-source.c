/* cjm-source.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-source.h"
#include "cjm-view.h"

/* How many cards are laid out before the first frame */
#define FIRST_CARDS 200

struct _CjmSource
{
  GObject parent_instance;

  CjmDocument *document;
  GSignalGroup *edits;        /* of the document */
  CjmNode *journey;
  CjmScene *scene;            /* NULL while the journey is not in the document */
  CjmSceneOptions options;
  gboolean patient;           /* it follows edits when it is told to, */
  gboolean behind;            /* and has one to follow */
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_JOURNEY,
  PROP_SCENE,
  PROP_DARK,
  PROP_CONTRAST,
  PROP_VIEW,
  PROP_OVERLAYS,
  N_PROPS
};

enum
{
  REPLACED,
  CLOSED,
  CHANGING,
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmSource, cjm_source, G_TYPE_OBJECT)

static void
tell (CjmSource      *self,
      CjmSourceChange change)
{
  g_signal_emit (self, signals[CHANGED], 0, change);
}

static gboolean
has_journey (CjmSource *self)
{
  return self->document != NULL && self->journey != NULL
         && cjm_node_get_root (self->journey) == cjm_document_get_root (self->document);
}

static void
close_scene (CjmSource *self)
{
  g_autoptr (CjmScene) scene = g_steal_pointer (&self->scene);

  /* What is borrowed from it is there until everybody has been told. */
  if (scene != NULL)
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
open_scene (CjmSource *self)
{
  close_scene (self);
  self->behind = FALSE;
  if (has_journey (self))
    self->scene = cjm_scene_new_gradually (self->document, self->journey, &self->options, FIRST_CARDS);
  tell (self, CJM_SOURCE_OPENED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
}

/* After a change of the options that moves, adds or removes cards */
static void
arrange_scene (CjmSource *self)
{
  if (self->scene == NULL)
    return;

  self->behind = FALSE;
  g_signal_emit (self, signals[CHANGING], 0);
  cjm_scene_set_options (self->scene, &self->options);
  tell (self, CJM_SOURCE_ARRANGED);
}

static void
color_scene (CjmSource *self)
{
  if (self->scene != NULL)
    cjm_scene_set_options (self->scene, &self->options);
  tell (self, CJM_SOURCE_COLORED);
}

/* A view that there is no more, or not of this journey, gives way to the map. */
static void
check_view (CjmSource *self)
{
  if (cjm_source_is_map (self) || cjm_view_can_show (self->options.view, self->journey))
    return;

  self->options.view = CJM_VIEW_MAP;
  arrange_scene (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
document_changed_cb (CjmDocument *document,
                     GArray      *edits,
                     gpointer     user_data)
{
  CjmSource *self = user_data;

  if (has_journey (self) != (self->scene != NULL))
    open_scene (self);
  else if (self->scene != NULL && self->patient && !cjm_source_is_map (self))
    {
      self->behind = TRUE;
      return;
    }
  else if (self->scene != NULL)
    {
      g_signal_emit (self, signals[CHANGING], 0);
      cjm_scene_update (self->scene, edits);
      tell (self, CJM_SOURCE_EDITED);
    }
  check_view (self);
}

/* Whatever is set of the options, these are properties: its style, which view and which journeys over it */
static void
take_options (CjmSource             *self,
              const CjmSceneOptions *options)
{
  CjmSceneOptions own = self->options;

  self->options = *options;
  self->options.dark = own.dark;
  self->options.contrast = own.contrast;
  self->options.view = own.view;
  self->options.overlays = own.overlays;
  self->options.unknown_points = TRUE;
}

/**
 * cjm_source_set_journey:
 * @document: (nullable): %NULL to show nothing
 * @journey: (nullable): one of its journeys
 * @options: (nullable): how to draw it; as before where %NULL. `dark`, `contrast`, `view` and `overlays` are the
 *   properties', not the option's
 *
 * Shows another journey, and as a map where there is no such view of it. A journey that leaves the document shows as
 * nothing until it comes back.
 */
void
cjm_source_set_journey (CjmSource             *self,
                        CjmDocument           *document,
                        CjmNode               *journey,
                        const CjmSceneOptions *options)
{
  if (document == self->document && journey == self->journey)
    {
      if (options != NULL)
        cjm_source_set_options (self, options);
      return;
    }

  if (options != NULL)
    take_options (self, options);
  close_scene (self);
  g_set_object (&self->document, document);
  g_set_object (&self->journey, journey);
  g_signal_group_set_target (self->edits, document);
  g_signal_emit (self, signals[REPLACED], 0);
  check_view (self);
  open_scene (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JOURNEY]);
}

/**
 * cjm_source_set_options:
 * @options: lanes, column width and so on; its `dark`, `contrast`, `view` and `overlays` are not looked at, which are
 *   properties
 */
void
cjm_source_set_options (CjmSource             *self,
                        const CjmSceneOptions *options)
{
  CjmSceneOptions before = self->options;

  take_options (self, options);
  if (!cjm_scene_options_equal (&self->options, &before))
    arrange_scene (self);
}

/**
 * cjm_source_set_view:
 * @view: which picture of the journey; not one of which cjm_view_can_show() says no
 */
void
cjm_source_set_view (CjmSource   *self,
                     CjmSceneView view)
{
  if (self->options.view == view || (self->journey != NULL && !cjm_view_can_show (view, self->journey)))
    return;

  self->options.view = view;
  arrange_scene (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/**
 * cjm_source_set_overlays:
 * @overlays: what the map shows over the journey's own curve
 */
void
cjm_source_set_overlays (CjmSource  *self,
                         CjmOverlays overlays)
{
  if (self->options.overlays == overlays)
    return;

  self->options.overlays = overlays;
  arrange_scene (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OVERLAYS]);
}

/**
 * cjm_source_set_dark:
 * @dark: whether it is drawn in dark colours
 */
void
cjm_source_set_dark (CjmSource *self,
                     gboolean   dark)
{
  if (self->options.dark == !!dark)
    return;

  self->options.dark = !!dark;
  color_scene (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DARK]);
}

/**
 * cjm_source_set_contrast:
 * @contrast: whether the desktop is in high contrast
 */
void
cjm_source_set_contrast (CjmSource *self,
                         gboolean   contrast)
{
  if (self->options.contrast == !!contrast)
    return;

  self->options.contrast = !!contrast;
  color_scene (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTRAST]);
}

/**
 * cjm_source_set_patient:
 * @patient: whether a view that is laid out as a whole follows edits when cjm_source_catch_up() is called, and not at once;
 *   a journey that leaves the document goes at once
 */
void
cjm_source_set_patient (CjmSource *self,
                        gboolean   patient)
{
  self->patient = patient;
  if (!patient)
    cjm_source_catch_up (self);
}

/**
 * cjm_source_catch_up:
 *
 * Follows the edits that were not followed yet.
 */
void
cjm_source_catch_up (CjmSource *self)
{
  if (!self->behind)
    return;

  self->behind = FALSE;
  if (cjm_view_can_show (self->options.view, self->journey))
    {
      g_signal_emit (self, signals[CHANGING], 0);
      cjm_scene_set_options (self->scene, &self->options);
      tell (self, CJM_SOURCE_EDITED);
    }
  check_view (self);
}

/**
 * cjm_source_advance:
 *
 * Whoever has laid out more of the scene says so.
 */
void
cjm_source_advance (CjmSource *self)
{
  tell (self, CJM_SOURCE_ADVANCED);
}

/**
 * cjm_source_is_map:
 *
 * Returns: whether the view is the map, where things can be put and texts typed
 */
gboolean
cjm_source_is_map (CjmSource *self)
{
  return self->options.view == CJM_VIEW_MAP;
}

/**
 * cjm_source_is_empty:
 *
 * Returns: whether it shows a map that has no phase yet
 */
gboolean
cjm_source_is_empty (CjmSource *self)
{
  return self->scene != NULL && cjm_source_is_map (self)
         && cjm_node_get_n_children (self->journey, CJM_JOURNEY_PHASES) == 0;
}

/**
 * cjm_source_get_document:
 *
 * Returns: (transfer none) (nullable): the document that is shown
 */
CjmDocument *
cjm_source_get_document (CjmSource *self)
{
  return self->document;
}

/**
 * cjm_source_get_journey:
 *
 * Returns: (transfer none) (nullable): the journey that is shown
 */
CjmNode *
cjm_source_get_journey (CjmSource *self)
{
  return self->journey;
}

/**
 * cjm_source_get_scene:
 *
 * Returns: (transfer none) (nullable): what is drawn; %NULL while the journey is not in the document
 */
CjmScene *
cjm_source_get_scene (CjmSource *self)
{
  return self->scene;
}

/**
 * cjm_source_get_options:
 *
 * Returns: (transfer none): how it is drawn; as long-lived as the source
 */
const CjmSceneOptions *
cjm_source_get_options (CjmSource *self)
{
  return &self->options;
}

static void
cjm_source_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  CjmSource *self = CJM_SOURCE (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_JOURNEY:
      g_value_set_object (value, self->journey);
      break;
    case PROP_SCENE:
      g_value_set_object (value, self->scene);
      break;
    case PROP_DARK:
      g_value_set_boolean (value, self->options.dark);
      break;
    case PROP_CONTRAST:
      g_value_set_boolean (value, self->options.contrast);
      break;
    case PROP_VIEW:
      g_value_set_uint (value, self->options.view);
      break;
    case PROP_OVERLAYS:
      g_value_set_uint (value, self->options.overlays);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_source_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  CjmSource *self = CJM_SOURCE (object);

  switch (id)
    {
    case PROP_DARK:
      cjm_source_set_dark (self, g_value_get_boolean (value));
      break;
    case PROP_CONTRAST:
      cjm_source_set_contrast (self, g_value_get_boolean (value));
      break;
    case PROP_VIEW:
      cjm_source_set_view (self, g_value_get_uint (value));
      break;
    case PROP_OVERLAYS:
      cjm_source_set_overlays (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_source_dispose (GObject *object)
{
  CjmSource *self = CJM_SOURCE (object);

  if (self->edits != NULL)
    g_signal_group_set_target (self->edits, NULL);
  g_clear_object (&self->edits);
  g_clear_object (&self->scene);
  g_clear_object (&self->journey);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_source_parent_class)->dispose (object);
}

static void
cjm_source_class_init (CjmSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cjm_source_get_property;
  object_class->set_property = cjm_source_set_property;
  object_class->dispose = cjm_source_dispose;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, read);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE, read);
  properties[PROP_SCENE] = g_param_spec_object ("scene", NULL, NULL, CJM_TYPE_SCENE, read);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, write);
  properties[PROP_CONTRAST] = g_param_spec_boolean ("contrast", NULL, NULL, FALSE, write);
  properties[PROP_VIEW] = g_param_spec_uint ("view", NULL, NULL, 0, CJM_N_VIEWS - 1, CJM_VIEW_MAP, write);
  properties[PROP_OVERLAYS] = g_param_spec_uint ("overlays", NULL, NULL, 0, CJM_OVERLAY_ALL, CJM_OVERLAY_IDEAL, write);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[REPLACED] = g_signal_new ("replaced", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[CHANGING] = g_signal_new ("changing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cjm_source_init (CjmSource *self)
{
  cjm_scene_options_init (&self->options);
  self->options.empty_lanes = TRUE;
  self->options.unknown_points = TRUE;
  self->edits = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->edits, "changed", G_CALLBACK (document_changed_cb), self);
}

/**
 * cjm_source_new:
 *
 * Returns: (transfer full): a source that shows nothing yet
 */
CjmSource *
cjm_source_new (void)
{
  return g_object_new (CJM_TYPE_SOURCE, NULL);
}
