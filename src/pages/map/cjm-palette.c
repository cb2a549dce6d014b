/* cjm-palette.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-palette.h"

#include <glib/gi18n.h>

#include "cjm-drag-picture.h"
#include "cjm-icon-label.h"
#include "cjm-palette-item.h"

/* Between buttons, in pixels; and how many rows of them there are at most before they go into a menu */
#define SPACING 6
#define MOST_ROWS 2

/*
 * The things from which a map is built, to be dragged onto it, or to be clicked: then the next click on the map says
 * where. It has a button for each, in two rows where one is too short, and one button for all where two are. It puts
 * nothing anywhere itself: the map does.
 */
struct _CjmPalette
{
  GtkWidget parent_instance;

  GPtrArray *buttons;       /* of GtkToggleButton, by thing */
  GPtrArray *icons;         /* of GtkDrawingArea */
  GtkWidget *menu_button;
  GtkWidget *popover;
  GtkBox *menu;

  CjmCanvas *view;         /* borrowed */
  gboolean collapsed;
  gboolean updating;        /* the buttons follow the map, or each other */
};

G_DEFINE_FINAL_TYPE (CjmPalette, cjm_palette, GTK_TYPE_WIDGET)

static const CjmPaletteItem *
get_thing (guint index)
{
  guint n_things;

  return cjm_palette_list_things (&n_things) + index;
}

static guint
get_index (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "cjm-thing"));
}

static CjmDragContent *
make_content (guint index)
{
  const CjmPaletteItem *type = get_thing (index);

  return cjm_drag_content_new_for_type (&type->type, type->contact);
}

static void
show_active (CjmPalette *self,
             GtkWidget  *active)
{
  gboolean updating = self->updating;

  self->updating = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), button == active);
    }
  self->updating = updating;
}

/* The map takes the focus, so that its keys choose the place. */
static void
start_placing (CjmPalette *self,
               guint       index)
{
  g_autoptr (CjmDragContent) content = make_content (index);

  self->updating = TRUE;
  cjm_canvas_start_placing (self->view, content);
  self->updating = FALSE;
  show_active (self, g_ptr_array_index (self->buttons, index));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
toggled_cb (CjmPalette      *self,
            GtkToggleButton *button)
{
  if (self->updating || self->view == NULL)
    return;

  if (gtk_toggle_button_get_active (button))
    start_placing (self, get_index (GTK_WIDGET (button)));
  else
    cjm_canvas_stop_placing (self->view);
}

static void
chosen_cb (CjmPalette *self,
           GtkWidget  *button)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (self->view != NULL)
    start_placing (self, get_index (button));
}

/* Whatever the map places now, or no longer: it is none of these. */
static void
placing_cb (CjmPalette *self)
{
  if (!self->updating)
    show_active (self, NULL);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       user_data)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (CjmDragContent) content = make_content (get_index (button));

  return gdk_content_provider_new_typed (CJM_TYPE_DRAG_CONTENT, content);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               gpointer       user_data)
{
  CjmPalette *self = user_data;
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  gboolean dark = self->view != NULL && cjm_canvas_get_dark (self->view);
  double zoom = self->view != NULL ? CLAMP (cjm_canvas_get_zoom (self->view), 0.5, 1.5) : 1;
  g_autoptr (GdkPaintable) card = cjm_palette_item_draw_card (get_thing (get_index (button)), dark, zoom);

  if (self->view != NULL)
    cjm_canvas_stop_placing (self->view);
  gtk_drag_source_set_icon (source, card, 16, 16);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
add_drag_source (CjmPalette *self,
                 GtkWidget  *button)
{
  GtkDragSource *source = gtk_drag_source_new ();

  /* Before the button itself sees the press, which it would keep. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), NULL);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  cjm_drag_picture_let_through (source);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (source));
}

static void
draw_icon_cb (GtkDrawingArea *area,
              cairo_t        *cr,
              int             width,
              int             height,
              gpointer        user_data)
{
  CjmPalette *self = user_data;

  cairo_translate (cr, (width - CJM_PALETTE_ICON_SIZE) / 2.0, (height - CJM_PALETTE_ICON_SIZE) / 2.0);
  cjm_palette_item_draw_icon (get_thing (get_index (GTK_WIDGET (area))), cr,
                               self->view != NULL && cjm_canvas_get_dark (self->view));
}

static void
set_content (CjmPalette *self,
             GtkWidget  *button,
             guint       index)
{
  const CjmPaletteItem *type = get_thing (index);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *icon = gtk_drawing_area_new ();
  g_autofree char *description = cjm_palette_item_describe (type);

  g_object_set_data (G_OBJECT (button), "cjm-thing", GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (icon), "cjm-thing", GUINT_TO_POINTER (index));
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (icon), CJM_PALETTE_ICON_SIZE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (icon), CJM_PALETTE_ICON_SIZE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (icon), draw_icon_cb, self, NULL);
  g_ptr_array_add (self->icons, icon);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), gtk_label_new (cjm_palette_item_get_name (type)));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static void
add_button (CjmPalette *self,
            guint       index)
{
  GtkWidget *button = gtk_toggle_button_new ();
  g_autofree char *description = cjm_palette_item_describe (get_thing (index));
  /* Translators: %s is a thing of the palette, such as “Episode” */
  g_autofree char *tooltip = g_strdup_printf (_("%s\nDrag it onto the map, or click here and then where it goes"),
                                              description);

  set_content (self, button, index);
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);
  add_drag_source (self, button);
  gtk_widget_insert_before (button, GTK_WIDGET (self), self->menu_button);
}

static void
add_to_menu (CjmPalette *self,
             guint       index)
{
  GtkWidget *button = gtk_button_new ();

  set_content (self, button, index);
  gtk_widget_add_css_class (button, "flat");
  add_drag_source (self, button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->menu, button);
}

static int
get_size (GtkWidget     *widget,
          GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Puts the buttons in rows `width` wide, or only counts the rows */
static guint
lay_out (CjmPalette *self,
         int         width,
         gboolean    allocate)
{
  int height = get_size (g_ptr_array_index (self->buttons, 0), GTK_ORIENTATION_VERTICAL);
  int x = 0;
  guint row = 0;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      int own = get_size (button, GTK_ORIENTATION_HORIZONTAL);

      if (x > 0 && x + own > width)
        {
          x = 0;
          row++;
        }
      if (allocate)
        {
          gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
          GtkAllocation area = { .x = mirrored ? width - x - own : x, .y = row * (height + SPACING),
                                 .width = own, .height = height };

          gtk_widget_size_allocate (button, &area, -1);
        }
      x += own + SPACING;
    }

  return row + 1;
}

/* How high so many rows of buttons are */
static int
get_height (CjmPalette *self,
            guint       n_rows)
{
  return (int) n_rows * (get_size (g_ptr_array_index (self->buttons, 0), GTK_ORIENTATION_VERTICAL) + SPACING) - SPACING;
}

static GtkSizeRequestMode
cjm_palette_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* At least the one button for all, whatever the width: where it is narrower it must not ask for less height than where it is
 * wider, which GtkBox takes ill. The rows are what it would like. */
static void
cjm_palette_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  CjmPalette *self = CJM_PALETTE (widget);
  guint n_rows;

  gtk_widget_measure (self->menu_button, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = -SPACING;
      for (guint i = 0; i < self->buttons->len; i++)
        *natural += get_size (g_ptr_array_index (self->buttons, i), orientation) + SPACING;
      return;
    }

  n_rows = for_size < 0 ? 1 : lay_out (self, for_size, FALSE);
  if (n_rows <= MOST_ROWS)
    *natural = MAX (*natural, get_height (self, n_rows));
}

static void
cjm_palette_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  CjmPalette *self = CJM_PALETTE (widget);
  int menu_width, whole_width;
  int menu_height = get_size (self->menu_button, GTK_ORIENTATION_VERTICAL);
  guint n_rows = lay_out (self, width, FALSE);

  /* With its word, or without */
  gtk_widget_measure (self->menu_button, GTK_ORIENTATION_HORIZONTAL, -1, &menu_width, &whole_width, NULL, NULL);
  if (whole_width <= width)
    menu_width = whole_width;

  self->collapsed = n_rows > MOST_ROWS || get_height (self, n_rows) > height;
  gtk_widget_set_child_visible (self->menu_button, self->collapsed);
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->buttons, i), !self->collapsed);

  lay_out (self, width, TRUE);
  gtk_widget_size_allocate (self->menu_button, &(GtkAllocation) { 0, (height - menu_height) / 2, menu_width,
                                                                  menu_height }, -1);
}

static void
redraw (CjmPalette *self)
{
  for (guint i = 0; i < self->icons->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->icons, i));
}

static void
cjm_palette_dispose (GObject *object)
{
  CjmPalette *self = CJM_PALETTE (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->buttons, 0);
  g_ptr_array_set_size (self->icons, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cjm_palette_parent_class)->dispose (object);
}

static void
cjm_palette_finalize (GObject *object)
{
  CjmPalette *self = CJM_PALETTE (object);

  g_ptr_array_unref (self->buttons);
  g_ptr_array_unref (self->icons);

  G_OBJECT_CLASS (cjm_palette_parent_class)->finalize (object);
}

static void
cjm_palette_class_init (CjmPaletteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cjm_palette_dispose;
  object_class->finalize = cjm_palette_finalize;
  widget_class->get_request_mode = cjm_palette_get_request_mode;
  widget_class->measure = cjm_palette_measure;
  widget_class->size_allocate = cjm_palette_size_allocate;

  g_type_ensure (CJM_TYPE_ICON_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPalette, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CjmPalette, popover);
  gtk_widget_class_bind_template_child (widget_class, CjmPalette, menu);

  gtk_widget_class_set_css_name (widget_class, "palette");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
cjm_palette_init (CjmPalette *self)
{
  guint n_things;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->buttons = g_ptr_array_new ();
  self->icons = g_ptr_array_new ();
  cjm_palette_list_things (&n_things);
  for (guint i = 0; i < n_things; i++)
    {
      add_button (self, i);
      add_to_menu (self, i);
    }
}

/**
 * cjm_palette_set_view:
 * @view: the map that things are put on; it lives as long as the palette
 *
 * To be called once.
 */
void
cjm_palette_set_view (CjmPalette *self,
                      CjmCanvas  *view)
{
  g_return_if_fail (CJM_IS_PALETTE (self));
  g_return_if_fail (CJM_IS_CANVAS (view));
  g_return_if_fail (self->view == NULL);

  self->view = view;
  g_signal_connect_object (view, "notify::placing", G_CALLBACK (placing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::dark", G_CALLBACK (redraw), self, G_CONNECT_SWAPPED);
}

/**
 * cjm_palette_get_button:
 * @index: of a thing of cjm_palette_list_things()
 *
 * Returns: (transfer none): its toggle button
 */
GtkWidget *
cjm_palette_get_button (CjmPalette *self,
                        guint       index)
{
  return g_ptr_array_index (self->buttons, index);
}

/**
 * cjm_palette_is_collapsed:
 *
 * Returns: whether there is room for one button only
 */
gboolean
cjm_palette_is_collapsed (CjmPalette *self)
{
  return self->collapsed;
}
