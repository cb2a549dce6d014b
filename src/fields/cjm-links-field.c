/* cjm-links-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-links-field.h"

#include <glib/gi18n.h>

#include "cjm-arrange.h"
#include "cjm-links-popover.h"
#include "cjm-links.h"

/*
 * References: one, chosen from a menu, or several, each shown with its text. What may be chosen is listed when a person
 * asks for it. For a problem it shows the improvements that solve it, which is the same reference seen from its other end.
 */
struct _CjmLinksField
{
  CjmField parent_instance;

  GtkMenuButton *button;
  GtkLabel *value;      /* one reference */
  GtkBox *linked;       /* several */
};

G_DEFINE_FINAL_TYPE (CjmLinksField, cjm_links_field, CJM_TYPE_FIELD)

static gboolean
is_single (CjmField *field)
{
  return cjm_field_get_member (field) != NULL && cjm_field_get_member (field)->type == CJM_MEMBER_REFERENCE;
}

static void
set_linked (CjmField *field,
            CjmNode  *target,
            gboolean  linked)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_ref (cjm_field_get_nodes (field));
  CjmDocument *document = cjm_field_get_document (field);

  cjm_document_begin (document, _(cjm_field_get_info (field)->step));
  for (guint i = 0; i < nodes->len; i++)
    cjm_links_set_linked (g_ptr_array_index (nodes, i), cjm_field_get_member (field), target, linked);
  cjm_document_commit (document);
}

static CjmNode *
get_target (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "target");
}

static void
unlink_cb (GtkWidget     *button,
           CjmLinksField *self)
{
  g_autoptr (CjmNode) target = g_object_ref (get_target (button));

  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  set_linked (CJM_FIELD (self), target, FALSE);
}

static void
show_cb (GtkWidget *button)
{
  gtk_widget_activate_action (button, "inspector.show", "s", cjm_node_get_id (get_target (button)));
}

static GtkWidget *
create_linked (CjmLinksField *self,
               CjmNode       *target)
{
  g_autofree char *text = cjm_links_describe (target);
  /* Translators: %s is the text of a problem, an improvement or an objective */
  g_autofree char *remove_text = g_strdup_printf (_("Remove the link to “%s”"), text);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *show = gtk_button_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  const char *kind = cjm_node_get_info (target)->name;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_button_set_child (GTK_BUTTON (show), label);
  gtk_widget_set_hexpand (show, TRUE);
  gtk_widget_add_css_class (show, "flat");
  g_object_set_data_full (G_OBJECT (show), "target", g_object_ref (target), g_object_unref);
  g_signal_connect (show, "clicked", G_CALLBACK (show_cb), NULL);

  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, remove_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove_text, -1);
  g_object_set_data_full (G_OBJECT (remove), "target", g_object_ref (target), g_object_unref);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (unlink_cb), self, 0);

  gtk_widget_add_css_class (line, "link");
  gtk_widget_add_css_class (line, kind);
  gtk_box_append (GTK_BOX (line), show);
  gtk_box_append (GTK_BOX (line), remove);

  return line;
}

static void
update_single (CjmLinksField *self)
{
  CjmField *field = CJM_FIELD (self);
  gboolean mixed = FALSE;
  const char *id = cjm_field_get_value (field, &mixed)->text;
  CjmNode *target = cjm_document_find (cjm_field_get_document (field), id);
  g_autofree char *text = target != NULL ? cjm_links_describe (target) : g_strdup (id);
  g_autofree char *name = NULL;

  if (mixed)
    gtk_label_set_label (self->value, C_("values", "mixed"));
  else
    gtk_label_set_label (self->value, text != NULL ? text : C_("reference", "none"));
  name = g_strdup_printf ("%s: %s", cjm_field_get_label (field), gtk_label_get_label (self->value));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
cjm_links_field_update (CjmField *field)
{
  CjmLinksField *self = CJM_LINKS_FIELD (field);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  GPtrArray *nodes = cjm_field_get_nodes (field);
  GtkWidget *child;

  if (is_single (field))
    {
      update_single (self);
      return;
    }

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->linked))) != NULL)
    gtk_box_remove (self->linked, child);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autoptr (GPtrArray) linked = cjm_links_list_linked (cjm_field_get_document (field),
                                                            g_ptr_array_index (nodes, i),
                                                            cjm_field_get_member (field));

      for (guint j = 0; j < linked->len; j++)
        {
          CjmNode *target = g_ptr_array_index (linked, j);

          if (g_ptr_array_find (shown, target, NULL))
            continue;
          g_ptr_array_add (shown, target);
          gtk_box_append (self->linked, create_linked (self, target));
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->linked), shown->len > 0);
}

static gboolean
cjm_links_field_is_touched (CjmField *field,
                            GArray   *edits)
{
  const CjmMember *member = cjm_field_get_member (field);
  CjmKind target = member != NULL ? member->target : CJM_KIND_IMPROVEMENT;

  for (guint i = 0; i < edits->len; i++)
    {
      CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->type != CJM_EDIT_SET || cjm_node_get_kind (edit->node) == target)
        return TRUE;
    }

  return member != NULL && CJM_FIELD_CLASS (cjm_links_field_parent_class)->is_touched (field, edits);
}

static void
chosen_cb (CjmLinksField *self,
           CjmNode       *target,
           gboolean       on)
{
  CjmField *field = CJM_FIELD (self);

  if (cjm_field_get_node (field) == NULL)
    return;

  if (target != NULL)
    set_linked (field, target, on);
  else
    cjm_field_set_value (field, &(CjmValue) { .text = NULL }, FALSE);
}

/* Lists what may be chosen, when a person wants to see it. */
static void
fill (GtkMenuButton *button,
      gpointer       user_data)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover == NULL)
    {
      popover = GTK_POPOVER (cjm_links_popover_new ());
      g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), user_data, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  cjm_links_popover_list (CJM_LINKS_POPOVER (popover), user_data, is_single (user_data));
}

/* A new improvement for this problem, in the episode of the problem */
static void
add_cb (CjmLinksField *self)
{
  CjmField *field = CJM_FIELD (self);
  CjmNode *problem = cjm_field_get_node (field);
  g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, NULL);
  const char *solves[] = { problem != NULL ? cjm_node_get_id (problem) : NULL, NULL };
  g_autofree char *id = g_strdup (cjm_node_get_id (improvement));

  if (problem == NULL)
    return;

  cjm_node_set_text (improvement, CJM_IMPROVEMENT_TITLE, _("New improvement"));
  cjm_node_set_texts (improvement, CJM_IMPROVEMENT_SOLVES, solves);
  cjm_document_begin (cjm_field_get_document (field), _("Add improvement"));
  cjm_node_insert (cjm_document_get_root (cjm_field_get_document (field)), CJM_DOCUMENT_IMPROVEMENTS, CJM_END,
                   improvement);
  cjm_document_commit (cjm_field_get_document (field));
  gtk_widget_activate_action (GTK_WIDGET (self), "inspector.show", "s", id);
}

static void
create_add (CjmLinksField *self)
{
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add improvement"));

  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (add, "add");
  cjm_field_set_control (CJM_FIELD (self), add, NULL);
}

static void
cjm_links_field_build (CjmField *field)
{
  CjmLinksField *self = CJM_LINKS_FIELD (field);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_menu_button_set_create_popup_func (self->button, fill, self, NULL);

  if (is_single (field))
    {
      self->value = GTK_LABEL (gtk_label_new (NULL));
      gtk_label_set_xalign (self->value, 0);
      gtk_label_set_ellipsize (self->value, PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (GTK_WIDGET (self->value), TRUE);
      gtk_menu_button_set_child (self->button, GTK_WIDGET (self->value));
      gtk_menu_button_set_always_show_arrow (self->button, TRUE);
      gtk_widget_set_halign (gtk_widget_get_parent (GTK_WIDGET (self->value)), GTK_ALIGN_FILL);
      cjm_field_set_control (field, GTK_WIDGET (self->button), GTK_WIDGET (self->button));
      cjm_field_set_card (field);
      return;
    }

  gtk_menu_button_set_icon_name (self->button, "list-add-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "circular");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _(cjm_field_get_info (field)->step));
  cjm_field_append_to_header (field, GTK_WIDGET (self->button));
  self->linked = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  cjm_field_set_control (field, GTK_WIDGET (self->linked), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(cjm_field_get_info (field)->step), -1);
  if (cjm_field_get_member (field) == NULL)
    create_add (self);
}

static void
cjm_links_field_class_init (CjmLinksFieldClass *klass)
{
  CjmFieldClass *field_class = CJM_FIELD_CLASS (klass);

  field_class->build = cjm_links_field_build;
  field_class->update = cjm_links_field_update;
  field_class->is_touched = cjm_links_field_is_touched;
}

static void
cjm_links_field_init (CjmLinksField *self)
{
}
