/* outline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "outline.h"

#include <string.h>

#include "cjm-canvas.h"

/*
 * A line a widget: its type, its role, its classes of CSS, what a screen reader says of it and every property that is not
 * as GTK makes it. At the end what the keys and actions of our own types are. Of what GTK's widgets are made is not in it.
 */

typedef struct
{
  GString *text;
  GPtrArray *types;   /* of char: the names of our own types whose keys and actions were told, or are to be */
  GString *keys;
} Outline;

static gboolean
is_ours (gpointer object)
{
  return g_str_has_prefix (G_OBJECT_TYPE_NAME (object), "Cjm");
}

/* What has parts of its own that no page chooses */
static gboolean
is_opaque (GtkWidget *widget)
{
  GType types[] = { GTK_TYPE_TEXT, GTK_TYPE_RANGE, GTK_TYPE_DROP_DOWN, GTK_TYPE_SWITCH, GTK_TYPE_CALENDAR, GTK_TYPE_ENTRY,
                    GTK_TYPE_SEARCH_ENTRY, GTK_TYPE_TEXT_VIEW, GTK_TYPE_POPOVER_MENU, GTK_TYPE_SPIN_BUTTON,
                    GTK_TYPE_WINDOW_CONTROLS, GTK_TYPE_INFO_BAR, ADW_TYPE_WINDOW_TITLE, CJM_TYPE_CANVAS };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_type_is_a (G_OBJECT_TYPE (widget), types[i]))
      return TRUE;

  /* A button with no child that a page has put into it */
  return GTK_IS_BUTTON (widget) && (gtk_button_get_label (GTK_BUTTON (widget)) != NULL
                                    || gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL);
}

static gboolean
is_passed_over (GtkWidget *widget)
{
  const char *type = G_OBJECT_TYPE_NAME (widget);

  return GTK_IS_SCROLLBAR (widget) || g_str_equal (type, "GtkGizmo") || g_str_equal (type, "GtkTooltipWindow");
}

static void
append_quoted (GString    *line,
               const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = g_strjoinv ("⏎", lines);

  g_string_append_printf (line, "“%s”", joined);
}

static void
append_classes (GString   *line,
                GtkWidget *widget)
{
  /* What AdwClamp says of the width that it was given last */
  static const char *const of_clamps[] = { "small", "medium", "large", NULL };
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);

  for (guint i = 0; classes[i] != NULL; i++)
    if (!g_strv_contains (of_clamps, classes[i]))
      g_string_append_printf (line, ".%s", classes[i]);
}

static void
append_spoken (GString   *line,
               GtkWidget *widget)
{
  static const struct
  {
    GtkAccessibleProperty property;
    const char *name;
  } texts[] = {
    { GTK_ACCESSIBLE_PROPERTY_LABEL, "says" }, { GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "describes" },
    { GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "keys" }, { GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION, "is-a" },
    { GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "value" },
  };
  static const char *const relations[] = { [GTK_ACCESSIBLE_RELATION_CONTROLS] = "controls",
                                           [GTK_ACCESSIBLE_RELATION_DESCRIBED_BY] = "described-by",
                                           [GTK_ACCESSIBLE_RELATION_LABELLED_BY] = "labelled-by" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), texts[i].property))
      {
        /* What is asked for is nowhere, so that the answer is what is there. */
        g_autofree char *said = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), texts[i].property, "\001");

        g_string_append_printf (line, " %s=", texts[i].name);
        append_quoted (line, said);
      }
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if (relations[i] != NULL && gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), i))
      g_string_append_printf (line, " %s", relations[i]);
}

static void
append_value (GString      *line,
              const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) != NULL)
    append_quoted (line, g_value_get_string (value));
  else if (G_VALUE_HOLDS_ENUM (value))
    g_string_append (line, g_enum_get_value (g_type_class_peek (G_VALUE_TYPE (value)), g_value_get_enum (value))->value_nick);
  else if (G_VALUE_HOLDS_DOUBLE (value) || G_VALUE_HOLDS_FLOAT (value))
    g_string_append_printf (line, "%g", G_VALUE_HOLDS_DOUBLE (value) ? g_value_get_double (value)
                                                                     : (double) g_value_get_float (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_string_append (line, g_value_get_boolean (value) ? "yes" : "no");
  else
    {
      g_autofree char *text = g_strdup_value_contents (value);

      g_string_append (line, text);
    }
}

static gboolean
is_told (const GParamSpec *property)
{
  /* What is told elsewhere in the line, twice, or of the moment */
  static const char *const others[] = { "name", "css-name", "tooltip-markup", "has-tooltip", "has-focus", "use-popover",
                                        "startup-id", "accessible-role", "focus-visible", "default-height", "position",
                                        "default-width", "shows", NULL };
  GType types[] = { G_TYPE_STRING, G_TYPE_BOOLEAN, G_TYPE_INT, G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_FLOAT };

  if ((property->flags & G_PARAM_READWRITE) != G_PARAM_READWRITE || (property->flags & G_PARAM_DEPRECATED) != 0
      || g_strv_contains (others, property->name))
    return FALSE;
  if (G_TYPE_IS_ENUM (property->value_type) || G_TYPE_IS_FLAGS (property->value_type))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (property->value_type == types[i])
      return TRUE;

  return FALSE;
}

/* A box that another layout than its own arranges cannot say how. */
static gboolean
is_arranged (gpointer object)
{
  return GTK_IS_BOX (object) && !GTK_IS_BOX_LAYOUT (gtk_widget_get_layout_manager (object));
}

static void
append_properties (GString *line,
                   gpointer object)
{
  static const char *const of_boxes[] = { "baseline-child", "baseline-position", "homogeneous", "orientation", "spacing", NULL };
  guint n_properties;
  g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_properties);

  for (guint i = 0; i < n_properties; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (!is_told (properties[i]) || (is_arranged (object) && g_strv_contains (of_boxes, properties[i]->name)))
        continue;
      g_value_init (&value, properties[i]->value_type);
      g_object_get_property (object, properties[i]->name, &value);
      if (g_param_value_defaults (properties[i], &value))
        continue;
      g_string_append_printf (line, " %s=", properties[i]->name);
      append_value (line, &value);
    }
}

static void
append_special (GString   *line,
                GtkWidget *widget)
{
  GVariant *target = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)) : NULL;
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  if (target != NULL)
    {
      g_autofree char *text = g_variant_print (target, FALSE);

      g_string_append_printf (line, " target=%s", text);
    }
  if (layout != NULL && is_ours (layout))
    {
      g_string_append_printf (line, " [%s", G_OBJECT_TYPE_NAME (layout));
      append_properties (line, layout);
      g_string_append (line, "]");
    }
  if (gtk_widget_get_cursor (widget) != NULL)
    g_string_append_printf (line, " cursor=%s", gdk_cursor_get_name (gtk_widget_get_cursor (widget)));
  if (GTK_IS_TEXT_VIEW (widget))
    {
      g_autofree char *text = NULL;

      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
      append_quoted (line, text);
    }
}

static void
append_trigger (GString     *text,
                const char  *type,
                GtkShortcut *shortcut)
{
  g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
  g_autofree char *action = gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));
  GVariant *arguments = gtk_shortcut_get_arguments (shortcut);
  g_autofree char *values = arguments != NULL ? g_variant_print (arguments, FALSE) : g_strdup ("");

  /* What GTK's own types bind runs a signal or a function. */
  if (GTK_IS_NAMED_ACTION (gtk_shortcut_get_action (shortcut)))
    g_string_append_printf (text, "%s: %s %s %s\n", type, trigger, action, values);
}

/* Some value of a type, which an action may be given; never to be run with it */
static GVariant *
create_value (const GVariantType *type)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *letters = g_variant_type_peek_string (type);

  for (gsize i = 0; i < g_variant_type_get_string_length (type); i++)
    switch (letters[i])
      {
      case '(':
      case ')':
        g_string_append_c (text, letters[i]);
        break;
      default:
        if (i > 0 && letters[i - 1] != '(')
          g_string_append (text, ", ");
        g_string_append (text, letters[i] == 's' ? "''" : "0");
      }

  return g_variant_parse (type, text->str, NULL, NULL, NULL);
}

/* Whether a button would do anything that runs this action here */
static gboolean
is_enabled (GtkWidget          *widget,
            const char         *action,
            const GVariantType *parameter)
{
  GtkWidget *button = gtk_button_new ();
  g_autoptr (GVariant) value = parameter != NULL ? create_value (parameter) : NULL;
  gboolean enabled;

  gtk_widget_set_parent (button, widget);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), value);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return enabled;
}

static void
append_actions (Outline   *self,
                GtkWidget *widget)
{
  GType owner;
  const char *name, *property;
  const GVariantType *parameter;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &name, &parameter, &property); i++)
    if (g_str_has_prefix (g_type_name (owner), "Cjm"))
      g_string_append_printf (self->keys, "%s: %s %.*s%s\n", G_OBJECT_TYPE_NAME (widget), name,
                              parameter != NULL ? (int) g_variant_type_get_string_length (parameter) : 0,
                              parameter != NULL ? g_variant_type_peek_string (parameter) : "",
                              is_enabled (widget, name, parameter) ? "" : "(off)");
}

/* What is done with the pointer, a drag or a key on one of our own widgets, or on one that something can be dragged from */
static void
append_controllers (Outline   *self,
                    GString   *line,
                    GtkWidget *widget,
                    gboolean   first)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) && is_ours (widget))
        {
          for (guint j = 0; first && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
            {
              g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

              append_trigger (self->keys, G_OBJECT_TYPE_NAME (widget), shortcut);
            }
        }
      else if (is_ours (widget) || GTK_IS_DRAG_SOURCE (controller) || GTK_IS_DROP_TARGET (controller))
        {
          g_string_append_printf (line, " <%s", G_OBJECT_TYPE_NAME (controller));
          append_properties (line, controller);
          g_string_append (line, ">");
        }
    }
}

static void
append_menu (GString    *text,
             guint       depth,
             GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuAttributeIter) attributes = g_menu_model_iterate_item_attributes (menu, i);
      g_autoptr (GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, i);

      g_string_append_printf (text, "%*s-", (int) depth * 2, "");
      while (g_menu_attribute_iter_next (attributes))
        {
          g_autoptr (GVariant) value = g_menu_attribute_iter_get_value (attributes);
          g_autofree char *said = g_variant_print (value, FALSE);

          g_string_append_printf (text, " %s=%s", g_menu_attribute_iter_get_name (attributes), said);
        }
      g_string_append_c (text, '\n');
      while (g_menu_link_iter_next (links))
        {
          g_autoptr (GMenuModel) below = g_menu_link_iter_get_value (links);

          append_menu (text, depth + 1, below);
        }
    }
}

static GMenuModel *
get_menu (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget));
  if (GTK_IS_POPOVER_MENU (widget) && !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (widget));

  return NULL;
}

static void
append (Outline   *self,
        GtkWidget *widget,
        guint      depth)
{
  g_autoptr (GEnumClass) roles = g_type_class_ref (GTK_TYPE_ACCESSIBLE_ROLE);
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
  const char *type = G_OBJECT_TYPE_NAME (widget);
  gboolean first = is_ours (widget) && !g_ptr_array_find_with_equal_func (self->types, type, g_str_equal, NULL);

  if (is_passed_over (widget))
    return;

  g_string_append_printf (self->text, "%*s%s", (int) depth * 2, "", type);
  if (is_ours (widget))
    g_string_append_printf (self->text, " %s", gtk_widget_class_get_css_name (GTK_WIDGET_GET_CLASS (widget)));
  append_classes (self->text, widget);
  g_string_append_printf (self->text, " (%s)", g_enum_get_value (roles, (int) role)->value_nick);
  append_spoken (self->text, widget);
  /* A calendar is on another day tomorrow. */
  if (!CJM_IS_CANVAS (widget) && !GTK_IS_CALENDAR (widget))
    append_properties (self->text, widget);
  append_special (self->text, widget);
  append_controllers (self, self->text, widget, first);
  g_string_append_c (self->text, '\n');
  if (first)
    {
      g_ptr_array_add (self->types, (gpointer) type);
      append_actions (self, widget);
    }

  if (get_menu (widget) != NULL)
    append_menu (self->text, depth + 1, get_menu (widget));
  if (is_opaque (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    append (self, child, depth + 1);
}

/* When and in which folder a test runs is none of the outline's. */
static char *
replace_moment (const char *text)
{
  g_autoptr (GRegex) time = g_regex_new ("([0-9]+/[0-9]+/[0-9]+ )?\\b[0-2]?[0-9]:[0-5][0-9](:[0-5][0-9])?\\b", 0, 0, NULL);
  g_autofree char *timeless = g_regex_replace_literal (time, text, -1, 0, "TIME", 0, NULL);
  g_auto (GStrv) parts = g_strsplit (timeless, g_get_home_dir (), -1);

  return g_strjoinv ("HOME", parts);
}

/* Returns: (transfer full): the lines of a widget and of all in it, and then of its keys and actions */
char *
outline_write (GtkWidget *widget)
{
  Outline outline = { g_string_new (NULL), g_ptr_array_new (), g_string_new (NULL) };
  char *text;

  append (&outline, widget, 0);
  g_string_append_c (outline.text, '\n');
  g_string_append (outline.text, outline.keys->str);
  text = replace_moment (outline.text->str);
  g_string_free (outline.text, TRUE);
  g_string_free (outline.keys, TRUE);
  g_ptr_array_unref (outline.types);

  return text;
}
