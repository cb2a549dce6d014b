/* cjm-tags-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-tags-field.h"

#include <glib/gi18n.h>

#include "cjm-tag.h"
#include "cjm-wrap-layout.h"

#define SPACING 6

/*
 * A list of short texts as tags, with a text field behind them that adds to it: Enter adds what is typed, Backspace in
 * the empty field takes the last one back. Lines that are pasted become a tag each.
 */
struct _CjmTagsField
{
  CjmField parent_instance;

  GtkWidget *tags;
  GtkEntry *entry;
  gconstpointer shown;    /* the node whose tags these are; never looked into */
};

G_DEFINE_FINAL_TYPE (CjmTagsField, cjm_tags_field, CJM_TYPE_FIELD)

static GPtrArray *
copy_texts (CjmField *field)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  const char *const *old = cjm_node_get_texts (cjm_field_get_node (field), cjm_field_get_index (field));

  for (; *old != NULL; old++)
    g_ptr_array_add (texts, g_strdup (*old));

  return texts;
}

static void
apply (CjmField  *field,
       GPtrArray *texts)
{
  g_ptr_array_add (texts, NULL);
  cjm_field_set_value (field, &(CjmValue) { .texts = texts->len > 1 ? (char **) texts->pdata : NULL }, FALSE);
}

static guint
get_position (GtkWidget *tag)
{
  guint position = 0;

  while ((tag = gtk_widget_get_prev_sibling (tag)) != NULL)
    position++;

  return position;
}

static GtkWidget *
find_tag (CjmTagsField *self,
          guint         position)
{
  GtkWidget *tag = gtk_widget_get_first_child (self->tags);

  while (position-- > 0 && tag != NULL)
    tag = gtk_widget_get_next_sibling (tag);

  return tag;
}

static void
edited_cb (CjmTag     *tag,
           const char *text,
           gpointer    user_data)
{
  CjmField *field = CJM_FIELD (user_data);
  guint position = get_position (GTK_WIDGET (tag));
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GPtrArray) texts = NULL;

  if (cjm_field_get_node (field) == NULL)
    return;

  texts = copy_texts (field);
  if (*stripped == '\0')
    g_ptr_array_remove_index (texts, position);
  else
    {
      g_free (texts->pdata[position]);
      texts->pdata[position] = g_steal_pointer (&stripped);
    }
  apply (field, texts);
}

static void
moved_cb (CjmTag  *tag,
          int      step,
          gpointer user_data)
{
  CjmField *field = CJM_FIELD (user_data);
  int position = (int) get_position (GTK_WIDGET (tag));
  int target = position + step;
  g_autoptr (GPtrArray) texts = NULL;
  char *text;

  if (cjm_field_get_node (field) == NULL)
    return;

  texts = copy_texts (field);
  if (target < 0 || target >= (int) texts->len)
    return;

  text = texts->pdata[position];
  texts->pdata[position] = texts->pdata[target];
  texts->pdata[target] = text;
  apply (field, texts);
  gtk_widget_child_focus (find_tag (CJM_TAGS_FIELD (field), (guint) target), GTK_DIR_TAB_FORWARD);
}

/* The tag before the field for a new one; that field where there is none left. */
static void
append_tag (CjmTagsField *self)
{
  GtkWidget *tag = cjm_tag_new ();

  g_signal_connect_object (tag, "edited", G_CALLBACK (edited_cb), self, 0);
  g_signal_connect_object (tag, "moved", G_CALLBACK (moved_cb), self, 0);
  gtk_widget_insert_before (tag, self->tags, GTK_WIDGET (self->entry));
}

/* What is half typed in it goes with it. */
static void
remove_tag (CjmTagsField *self,
            GtkWidget    *tag)
{
  g_signal_handlers_disconnect_by_data (tag, self);
  if (gtk_widget_get_focus_child (self->tags) == tag)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_widget_unparent (tag);
}

/* What was half typed for another node is not for this one. */
static void
start_anew (CjmTagsField *self)
{
  GtkWidget *tag;

  while ((tag = find_tag (self, 0)) != GTK_WIDGET (self->entry))
    remove_tag (self, tag);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
cjm_tags_field_update (CjmField *field)
{
  CjmTagsField *self = CJM_TAGS_FIELD (field);
  const char *const *texts = cjm_node_get_texts (cjm_field_get_node (field), cjm_field_get_index (field));
  guint n = 0;
  GtkWidget *tag;

  if (self->shown != cjm_field_get_node (field))
    start_anew (self);
  self->shown = cjm_field_get_node (field);

  for (; texts[n] != NULL; n++)
    {
      if (find_tag (self, n) == GTK_WIDGET (self->entry))
        append_tag (self);
      cjm_tag_set_text (CJM_TAG (find_tag (self, n)), texts[n]);
    }

  while ((tag = find_tag (self, n)) != GTK_WIDGET (self->entry))
    remove_tag (self, tag);
}

static void
add_typed (CjmTagsField *self)
{
  CjmField *field = CJM_FIELD (self);
  g_auto (GStrv) lines = g_strsplit_set (gtk_editable_get_text (GTK_EDITABLE (self->entry)), "\n\r\t", -1);
  g_autoptr (GPtrArray) texts = NULL;
  guint n_old;

  if (cjm_field_get_node (field) == NULL)
    return;

  texts = copy_texts (field);
  n_old = texts->len;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] != '\0')
        g_ptr_array_add (texts, g_strdup (lines[i]));
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (texts->len > n_old)
    apply (field, texts);
}

static gboolean
take_last_back (CjmTagsField *self)
{
  g_autoptr (GPtrArray) texts = copy_texts (CJM_FIELD (self));

  if (texts->len == 0)
    return GDK_EVENT_PROPAGATE;

  g_ptr_array_remove_index (texts, texts->len - 1);
  apply (CJM_FIELD (self), texts);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (CjmTagsField   *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';

  if (empty && key == GDK_KEY_BackSpace && cjm_field_get_node (CJM_FIELD (self)) != NULL)
    return take_last_back (self);
  if (empty || key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  return GDK_EVENT_STOP;
}

static void
cjm_tags_field_build (CjmField *field)
{
  CjmTagsField *self = CJM_TAGS_FIELD (field);
  /* Translators: a text field that adds to a list; %s is the name of the list, such as “Interests” */
  g_autofree char *name = g_strdup_printf (_("Add to %s"), cjm_field_get_label (field));

  cjm_field_set_control (field, self->tags, GTK_WIDGET (self->entry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
cjm_tags_field_class_init (CjmTagsFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CjmFieldClass *field_class = CJM_FIELD_CLASS (klass);

  field_class->build = cjm_tags_field_build;
  field_class->update = cjm_tags_field_update;
  field_class->takes_several = FALSE;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/fields/cjm-tags-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmTagsField, tags);
  gtk_widget_class_bind_template_child (widget_class, CjmTagsField, entry);
  gtk_widget_class_bind_template_callback (widget_class, add_typed);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
cjm_tags_field_init (CjmTagsField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->tags, cjm_wrap_layout_new (SPACING));
}
