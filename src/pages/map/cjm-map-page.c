/* cjm-map-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-page.h"


#include "cjm-clipboard.h"
#include "cjm-lanes-button.h"
#include "cjm-palette.h"
#include "cjm-settings.h"
#include "cjm-undo-toast.h"
#include "cjm-view-button.h"
#include "cjm-zoom-control.h"

/*
 * The Map: one journey of the document on the canvas, with the palette, the choice of lanes and the zoom under it. How a person
 * likes to look at maps (lanes, column width, zoom) is kept in the settings and never in the document.
 */
struct _CjmMapPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *scroller;
  CjmPalette *palette;
  CjmViewButton *view_button;
  CjmLanesButton *lanes_button;
  CjmZoomControl *zoom_control;

  GtkProgressBar *progress;
  CjmCanvas *view;
  CjmClipboard *clipboard;
  GSettings *settings;
};

enum
{
  MESSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmMapPage, cjm_map_page, ADW_TYPE_BIN)

static void
get_options (CjmMapPage      *self,
             CjmSceneOptions *options)
{
  g_autofree char *lanes = g_strjoinv (",", (char **) cjm_lanes_button_get_lanes (self->lanes_button));

  cjm_scene_options_init (options);
  options->empty_lanes = TRUE;
  options->ratings = cjm_lanes_button_get_ratings (self->lanes_button);
  if (self->settings != NULL)
    options->column_width = (float) g_settings_get_double (self->settings, "column-width");

  if (*lanes == '\0')
    options->n_lanes = 0;
  else
    cjm_scene_options_set_lanes (options, lanes, NULL);
}

/* What is put into lanes has its place on a map only. */
static void
update_tools (CjmMapPage *self)
{
  gboolean is_map = cjm_canvas_get_view (self->view) == CJM_VIEW_MAP;

  gtk_widget_set_sensitive (GTK_WIDGET (self->palette), is_map);
  gtk_widget_set_sensitive (GTK_WIDGET (self->lanes_button), is_map);
}

static void
update_options (CjmMapPage *self)
{
  CjmSceneOptions options;

  if (cjm_canvas_get_journey (self->view) == NULL)
    return;

  get_options (self, &options);
  cjm_canvas_set_options (self->view, &options);
}

static void
cut_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  cjm_clipboard_cut (CJM_MAP_PAGE (widget)->clipboard);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  cjm_clipboard_copy (CJM_MAP_PAGE (widget)->clipboard);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  cjm_clipboard_paste (CJM_MAP_PAGE (widget)->clipboard);
}

/* While a large map is still being laid out */
static void
update_progress (CjmMapPage *self)
{
  double progress = cjm_canvas_get_progress (self->view);

  gtk_progress_bar_set_fraction (self->progress, progress);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), progress < 1);
}

static void
update_actions (CjmMapPage *self)
{
  gboolean can_copy = (cjm_canvas_get_capabilities (self->view) & CJM_CANVAS_CAN_ARRANGE) != 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.cut", can_copy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.copy", can_copy);
}

/* A text field over a card keeps its own keys, also those for which it has nothing to do. */
static gboolean
shortcut_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  return gtk_widget_activate_action (widget, g_variant_get_string (arguments, NULL), NULL);
}

static void
add_shortcuts (CjmMapPage *self)
{
  static const struct
  {
    const char *keys;
    const char *action;
  } shortcuts[] = {
    { "<Control>x|<Shift>Delete", "map.cut" },
    { "<Control>c|<Control>Insert", "map.copy" },
    { "<Control>v|<Shift>Insert", "map.paste" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                                                gtk_callback_action_new (shortcut_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (shortcuts[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

static void
message_cb (CjmMapPage *self,
            const char *text)
{
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

static void
done_cb (CjmMapPage *self,
         const char *text)
{
  cjm_undo_toast_show (GTK_WIDGET (self), cjm_canvas_get_document (self->view), text);
}

static void
cjm_map_page_dispose (GObject *object)
{
  CjmMapPage *self = CJM_MAP_PAGE (object);

  if (self->clipboard != NULL)
    g_object_run_dispose (G_OBJECT (self->clipboard));
  g_clear_object (&self->clipboard);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (cjm_map_page_parent_class)->dispose (object);
}

static void
cjm_map_page_class_init (CjmMapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cjm_map_page_dispose;

  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CJM_TYPE_LANES_BUTTON);
  g_type_ensure (CJM_TYPE_PALETTE);
  g_type_ensure (CJM_TYPE_VIEW_BUTTON);
  g_type_ensure (CJM_TYPE_ZOOM_CONTROL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-map-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmMapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CjmMapPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CjmMapPage, progress);
  gtk_widget_class_bind_template_child (widget_class, CjmMapPage, palette);
  gtk_widget_class_bind_template_child (widget_class, CjmMapPage, view_button);
  gtk_widget_class_bind_template_child (widget_class, CjmMapPage, lanes_button);
  gtk_widget_class_bind_template_child (widget_class, CjmMapPage, zoom_control);

  gtk_widget_class_install_action (widget_class, "map.cut", NULL, cut_action);
  gtk_widget_class_install_action (widget_class, "map.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "map.paste", NULL, paste_action);
}

static void
cjm_map_page_init (CjmMapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->view = CJM_CANVAS (cjm_canvas_new ());
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  cjm_palette_set_view (self->palette, self->view);
  cjm_view_button_set_view (self->view_button, self->view);
  cjm_zoom_control_set_view (self->zoom_control, self->view);
  g_signal_connect_object (self->view, "notify::view", G_CALLBACK (update_tools), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "refused", G_CALLBACK (message_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (adw_style_manager_get_default (), "dark", self->view, "dark", G_BINDING_SYNC_CREATE);
  g_object_bind_property (adw_style_manager_get_default (), "high-contrast", self->view, "contrast",
                          G_BINDING_SYNC_CREATE);

  self->clipboard = cjm_clipboard_new (self->view);
  g_signal_connect_object (self->clipboard, "message", G_CALLBACK (message_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::progress", G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::capabilities", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  add_shortcuts (self);
  update_actions (self);

  self->settings = cjm_settings_new ();
  if (self->settings != NULL)
    {
      g_settings_bind (self->settings, "lanes", self->lanes_button, "lanes", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "ratings", self->lanes_button, "ratings", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "zoom", self->view, "zoom",
                       G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
    }
  g_signal_connect_object (self->lanes_button, "notify::lanes", G_CALLBACK (update_options), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lanes_button, "notify::ratings", G_CALLBACK (update_options), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cjm_map_page_get_view:
 *
 * Returns: (transfer none): the canvas
 */
CjmCanvas *
cjm_map_page_get_view (CjmMapPage *self)
{
  g_return_val_if_fail (CJM_IS_MAP_PAGE (self), NULL);

  return self->view;
}

/**
 * cjm_map_page_set_journey:
 * @document: (nullable): the document
 * @journey: (nullable): the journey of it to draw; %NULL where it has none
 */
void
cjm_map_page_set_journey (CjmMapPage  *self,
                          CjmDocument *document,
                          CjmNode     *journey)
{
  CjmSceneOptions options;

  g_return_if_fail (CJM_IS_MAP_PAGE (self));

  get_options (self, &options);
  cjm_canvas_set_journey (self->view, journey != NULL ? document : NULL, journey, &options);
  gtk_stack_set_visible_child_name (self->stack, journey != NULL ? "map" : "empty");
}
