/* cjm-window-header.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-header.h"

#include <glib/gi18n.h>

#include "cjm-recent-list.h"

/* The width from which on there is room for the buttons with words, in text of the usual size */
#define WIDE 720
/* Between the buttons and the switcher of the pages, which stands in the middle */
#define AIR 12

enum
{
  PROP_READING = 1,
  PROP_SHOWS_PAGES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* For what there is room: the pages and the buttons with words, the buttons, or neither */
typedef enum
{
  CJM_ROOM_NARROW,
  CJM_ROOM_WIDE,
  CJM_ROOM_FULL
} CjmRoom;

/*
 * CjmWindowHeader is the upper edge of a window: what can be done with documents and with the one that is open, and
 * which of its pages is shown. It chooses for its width what it shows. All that it does is an action of the window.
 */
struct _CjmWindowHeader
{
  AdwBin parent_instance;

  AdwHeaderBar *bar;
  AdwViewSwitcher *switcher;
  AdwWindowTitle *title;
  GtkWidget *sidebar_button;
  AdwSplitButton *open_button;
  GtkWidget *new_button;
  GtkWidget *history_buttons;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *inspector_button;
  GtkWidget *export_button;
  GtkSpinner *spinner;

  CjmDocumentView *view;  /* borrowed; NULL without a document */
  int width;
  CjmRoom room;
  int wide_width;         /* from which on it is wide, and full */
  int full_width;
};

G_DEFINE_FINAL_TYPE (CjmWindowHeader, cjm_window_header, ADW_TYPE_BIN)

/* "Undo Move touchpoint", for the pointer and for a screen reader */
static void
update_step (GtkWidget  *button,
             const char *plain,
             const char *format,
             gboolean    possible,
             const char *label)
{
  g_autofree char *text = possible && label != NULL ? g_strdup_printf (format, label) : g_strdup (plain);

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_history (CjmWindowHeader *self)
{
  CjmHistory *history = self->view != NULL ? cjm_document_get_history (cjm_document_view_get_document (self->view)) : NULL;

  update_step (self->undo_button, _("Undo"),
               /* Translators: %s is a step, such as “Move touchpoint” */
               _("Undo: %s"), history != NULL && cjm_history_get_can_undo (history),
               history != NULL ? cjm_history_get_undo_label (history) : NULL);
  update_step (self->redo_button, _("Redo"),
               /* Translators: %s is a step, such as “Move touchpoint” */
               _("Redo: %s"), history != NULL && cjm_history_get_can_redo (history),
               history != NULL ? cjm_history_get_redo_label (history) : NULL);
}

/* The inspector is where the map is. */
static void
update_inspector (CjmWindowHeader *self)
{
  gtk_widget_set_visible (self->inspector_button, self->view != NULL && cjm_document_view_is_on_map (self->view));
}

static void
choose_room (CjmWindowHeader *self)
{
  if (self->width >= self->full_width)
    self->room = CJM_ROOM_FULL;
  else
    self->room = self->width >= self->wide_width ? CJM_ROOM_WIDE : CJM_ROOM_NARROW;
}

static void
arrange (CjmWindowHeader *self)
{
  gboolean document = self->view != NULL;
  gboolean buttons = document && self->room >= CJM_ROOM_WIDE;

  gtk_widget_set_visible (self->sidebar_button, document);
  gtk_widget_set_visible (self->history_buttons, document);
  gtk_widget_set_visible (self->export_button, buttons);
  gtk_widget_set_visible (self->new_button, buttons);
  gtk_widget_set_visible (GTK_WIDGET (self->open_button), buttons);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), cjm_window_header_shows_pages (self));
}

/* For what a width has room depends on the language and on how large the text is. Where the pages would push the buttons
 * away, their switcher is elsewhere. */
static void
measure (CjmWindowHeader *self)
{
  int dpi, natural;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  self->wide_width = dpi > 0 ? (int) (WIDE * (dpi / 1024.0) / 96) : WIDE;

  if (self->view != NULL)
    {
      self->room = CJM_ROOM_FULL;
      arrange (self);
      gtk_widget_measure (GTK_WIDGET (self->bar), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      self->full_width = natural + 2 * AIR;
      choose_room (self);
    }
  arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_PAGES]);
}

static void
cjm_window_header_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CjmWindowHeader *self = CJM_WINDOW_HEADER (object);

  switch (prop_id)
    {
    case PROP_READING:
      g_value_set_boolean (value, gtk_spinner_get_spinning (self->spinner));
      break;
    case PROP_SHOWS_PAGES:
      g_value_set_boolean (value, cjm_window_header_shows_pages (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_window_header_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CjmWindowHeader *self = CJM_WINDOW_HEADER (object);

  switch (prop_id)
    {
    case PROP_READING:
      gtk_spinner_set_spinning (self->spinner, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_window_header_dispose (GObject *object)
{
  CJM_WINDOW_HEADER (object)->view = NULL;

  G_OBJECT_CLASS (cjm_window_header_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-window-header.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, bar);
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, switcher);
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, title);
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, open_button);
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, new_button);
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, history_buttons);
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, undo_button);
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, redo_button);
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, inspector_button);
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, export_button);
  gtk_widget_class_bind_template_child (widget_class, CjmWindowHeader, spinner);
}

static void
cjm_window_header_class_init (CjmWindowHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_window_header_get_property;
  object_class->set_property = cjm_window_header_set_property;
  object_class->dispose = cjm_window_header_dispose;

  properties[PROP_READING] = g_param_spec_boolean ("reading", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWS_PAGES] = g_param_spec_boolean ("shows-pages", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CJM_TYPE_RECENT_LIST);
  bind_template (widget_class);
}

static void
cjm_window_header_init (CjmWindowHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (measure), self, G_CONNECT_SWAPPED);
  update_history (self);
  update_inspector (self);
  measure (self);
}

/**
 * cjm_window_header_set_view:
 * @view: the document, for as long as the header is there; once
 *
 * Ties the header to the document that the window has got.
 */
void
cjm_window_header_set_view (CjmWindowHeader *self,
                            CjmDocumentView *view)
{
  AdwViewStack *pages;

  g_return_if_fail (CJM_IS_WINDOW_HEADER (self));
  g_return_if_fail (self->view == NULL);

  self->view = view;
  pages = cjm_document_view_get_pages (view);
  adw_view_switcher_set_stack (self->switcher, pages);
  g_object_bind_property (view, "sidebar-visible", self->sidebar_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (view, "inspector-visible", self->inspector_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (pages, "notify::visible-child", G_CALLBACK (update_inspector), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cjm_document_get_history (cjm_document_view_get_document (view)), "notify",
                           G_CALLBACK (update_history), self, G_CONNECT_SWAPPED);
  update_history (self);
  update_inspector (self);
  measure (self);
}

/**
 * cjm_window_header_set_title:
 * @title: of the window
 * @subtitle: what stands smaller below it
 */
void
cjm_window_header_set_title (CjmWindowHeader *self,
                             const char      *title,
                             const char      *subtitle)
{
  g_return_if_fail (CJM_IS_WINDOW_HEADER (self));

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
}

/**
 * cjm_window_header_shows_pages:
 *
 * Returns: whether it has room for the switcher of the pages, of a document that there is
 */
gboolean
cjm_window_header_shows_pages (CjmWindowHeader *self)
{
  g_return_val_if_fail (CJM_IS_WINDOW_HEADER (self), FALSE);

  return self->view != NULL && self->room >= CJM_ROOM_FULL;
}

/**
 * cjm_window_header_fit:
 * @width: which the header is about to get, in pixels
 *
 * Chooses what is shown. It may change what else there is in the window, and so has to be called before anything gets its
 * place.
 */
void
cjm_window_header_fit (CjmWindowHeader *self,
                       int              width)
{
  CjmRoom before;

  g_return_if_fail (CJM_IS_WINDOW_HEADER (self));

  before = self->room;
  self->width = width;
  choose_room (self);
  if (self->room == before)
    return;

  arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_PAGES]);
}

/**
 * cjm_window_header_hide_recent:
 *
 * Closes the list of recent files: one of them was chosen.
 */
void
cjm_window_header_hide_recent (CjmWindowHeader *self)
{
  GtkPopover *popover;

  g_return_if_fail (CJM_IS_WINDOW_HEADER (self));

  popover = adw_split_button_get_popover (self->open_button);
  if (popover != NULL)
    gtk_popover_popdown (popover);
}
