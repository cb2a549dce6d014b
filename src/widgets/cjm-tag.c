/* cjm-tag.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-tag.h"

#include <glib/gi18n.h>

enum
{
  EDITED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * One text of a list as a pill, with a button that removes it. Pressing the pill turns it into a text field, which takes
 * its change with Enter or when it is left, and Escape brings the text back. It keeps only what it shows; what a person
 * wants of it goes out as signals.
 */
struct _CjmTag
{
  GtkWidget parent_instance;

  GtkButton *body;
  GtkLabel *label;
  GtkButton *remove;
  GtkEntry *entry;
};

/* Generated from widgets.gresource.xml */
GResource *cjm_widgets_get_resource (void);

G_DEFINE_FINAL_TYPE (CjmTag, cjm_tag, GTK_TYPE_WIDGET)

static gboolean
is_editing (CjmTag *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->entry));
}

static void
show_entry (CjmTag  *self,
            gboolean shows)
{
  gtk_widget_set_visible (GTK_WIDGET (self->entry), shows);
  gtk_widget_set_visible (GTK_WIDGET (self->body), !shows);
  gtk_widget_set_visible (GTK_WIDGET (self->remove), !shows);
}

static void
finish (CjmTag *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (!is_editing (self))
    return;

  show_entry (self, FALSE);
  if (!g_str_equal (text, cjm_tag_get_text (self)))
    g_signal_emit (self, signals[EDITED], 0, text);
}

static void
activate_cb (CjmTag *self)
{
  g_object_ref (self);
  finish (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->body));
  g_object_unref (self);
}

static void
remove_cb (CjmTag *self)
{
  g_signal_emit (self, signals[EDITED], 0, "");
}

static gboolean
key_pressed_cb (CjmTag         *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  show_entry (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->body));
  return GDK_EVENT_STOP;
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  cjm_tag_edit (CJM_TAG (widget));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  if (!is_editing (CJM_TAG (widget)))
    remove_cb (CJM_TAG (widget));
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  int step = g_variant_get_int32 (parameter);

  if (!is_editing (CJM_TAG (widget)))
    g_signal_emit (widget, signals[MOVED], 0, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -step : step);
}

static void
cjm_tag_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cjm_tag_parent_class)->dispose (object);
}

static void
cjm_tag_class_init (CjmTagClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_tag_dispose;

  /**
   * CjmTag::edited:
   * @text: what it is to say; "" to remove it
   */
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * CjmTag::moved:
   * @step: -1 for one to the front, 1 for one to the back
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);

  g_resources_register (cjm_widgets_get_resource ());
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/widgets/cjm-tag.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmTag, body);
  gtk_widget_class_bind_template_child (widget_class, CjmTag, label);
  gtk_widget_class_bind_template_child (widget_class, CjmTag, remove);
  gtk_widget_class_bind_template_child (widget_class, CjmTag, entry);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);

  gtk_widget_class_install_action (widget_class, "tag.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "tag.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "tag.move", "i", move_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "tag.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "tag.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "tag.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "tag.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "tag.move", "i", 1);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tag");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
cjm_tag_init (CjmTag *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cjm_tag_new:
 *
 * Returns: (transfer floating): a tag without a text
 */
GtkWidget *
cjm_tag_new (void)
{
  return g_object_new (CJM_TYPE_TAG, NULL);
}

/**
 * cjm_tag_get_text:
 *
 * Returns: (transfer none): what it shows; valid until that is another text
 */
const char *
cjm_tag_get_text (CjmTag *self)
{
  return gtk_label_get_label (self->label);
}

/**
 * cjm_tag_set_text:
 *
 * Shows a text. A person who is just editing another one goes on with that.
 */
void
cjm_tag_set_text (CjmTag     *self,
                  const char *text)
{
  /* Translators: takes one text out of a list; %s is the text */
  g_autofree char *remove = g_strdup_printf (_("Remove “%s”"), text);

  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->body), g_utf8_strlen (text, -1) > 24 ? text : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->body), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
}

/**
 * cjm_tag_edit:
 *
 * Turns the pill into a text field with the focus.
 */
void
cjm_tag_edit (CjmTag *self)
{
  const char *text = cjm_tag_get_text (self);

  if (is_editing (self))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), (int) CLAMP (g_utf8_strlen (text, -1), 8, 24));
  show_entry (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
