/* places.c: has a program tell the accessibility bus where its widgets are on the screen, and what the items of its menus say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is preloaded into a program that a test points at, since what GTK says differs: GTK 4.8 counts from a window's corner within
 * its shadow and from a popover's own, GTK 4.18 leaves out the padding of each widget on the way up. Whoever asks a widget for its
 * extents gets those on the screen, or from the corner of its window on the display, in pixels there; what does not show has none.
 * An item of a menu, which has no name under GTK 4.18, has its text for a name.
 */

#include <X11/Xlib.h>
#include <dlfcn.h>
#include <gdk/x11/gdkx.h>
#include <gtk/gtk.h>

/* As on the bus */
enum
{
  FROM_SCREEN,
  FROM_WINDOW,
};

typedef typeof (g_dbus_connection_register_object) Register;

/* What GTK itself answers with */
static const GDBusInterfaceVTable *components;

static GtkWidget *
find_widget (GtkATContext *context)
{
  GtkAccessible *accessible = gtk_at_context_get_accessible (context);

  if (GTK_IS_WIDGET (accessible))
    return GTK_WIDGET (accessible);
  if (GTK_IS_STACK_PAGE (accessible))
    return gtk_stack_page_get_child (GTK_STACK_PAGE (accessible));

  return NULL;
}

static void
move_to_screen (GdkSurface      *surface,
                graphene_rect_t *area)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_surface_get_display (surface));
  Window child;
  int x;
  int y;

  XTranslateCoordinates (display, gdk_x11_surface_get_xid (surface), DefaultRootWindow (display), 0, 0, &x, &y, &child);
  graphene_rect_offset (area, x, y);
}

static graphene_rect_t
measure (GtkWidget *widget,
         guint      from)
{
  GtkNative *native = widget != NULL ? gtk_widget_get_native (widget) : NULL;
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  GdkSurface *surface;
  double x;
  double y;

  if (native == NULL || !gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, GTK_WIDGET (native), &area))
    return GRAPHENE_RECT_INIT (0, 0, 0, 0);

  surface = gtk_native_get_surface (native);
  gtk_native_get_surface_transform (native, &x, &y);
  graphene_rect_offset (&area, x, y);
  graphene_rect_scale (&area, gdk_surface_get_scale_factor (surface), gdk_surface_get_scale_factor (surface), &area);
  if (from == FROM_SCREEN)
    move_to_screen (surface, &area);

  return area;
}

static void
answer (GDBusConnection       *connection,
        const char            *sender,
        const char            *path,
        const char            *interface,
        const char            *method,
        GVariant              *parameters,
        GDBusMethodInvocation *invocation,
        gpointer               context)
{
  graphene_rect_t area;
  guint from = G_MAXUINT;

  if (g_str_equal (method, "GetExtents"))
    g_variant_get (parameters, "(u)", &from);
  if (from != FROM_SCREEN && from != FROM_WINDOW)
    {
      components->method_call (connection, sender, path, interface, method, parameters, invocation, context);
      return;
    }

  area = measure (find_widget (context), from);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("((iiii))", (int) area.origin.x, (int) area.origin.y,
                                                                    (int) area.size.width, (int) area.size.height));
}

static const GDBusInterfaceVTable places = { .method_call = answer };

static void
name_item (GtkAccessible *item)
{
  g_autofree char *text = NULL;

  g_object_get (item, "text", &text, NULL);
  gtk_accessible_reset_relation (item, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
}

static gboolean
name_item_cb (gpointer item)
{
  name_item (item);

  return G_SOURCE_REMOVE;
}

/* An item of a menu is labelled by what the bus does not know under GTK 4.18. Not at once, since its context is in the making. */
static void
follow_item (GtkAccessible *item)
{
  g_signal_connect (item, "notify::text", G_CALLBACK (name_item), NULL);
  g_idle_add_full (G_PRIORITY_HIGH, name_item_cb, g_object_ref (item), g_object_unref);
}

/* Stands before GIO's function of this name, with which GTK puts a widget on the bus. */
G_MODULE_EXPORT guint
g_dbus_connection_register_object (GDBusConnection            *connection,
                                   const char                 *path,
                                   GDBusInterfaceInfo         *interface,
                                   const GDBusInterfaceVTable *vtable,
                                   gpointer                    user_data,
                                   GDestroyNotify              free_user_data,
                                   GError                    **error)
{
  Register *inner = dlsym (RTLD_NEXT, __func__);

  if (g_str_equal (interface->name, "org.a11y.atspi.Component"))
    {
      GtkAccessible *accessible = gtk_at_context_get_accessible (user_data);

      components = vtable;
      vtable = &places;
      if (g_str_equal (G_OBJECT_TYPE_NAME (accessible), "GtkModelButton"))
        follow_item (accessible);
    }

  return inner (connection, path, interface, vtable, user_data, free_user_data, error);
}
