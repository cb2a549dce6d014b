/* cjm-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-field.h"

#include <glib/gi18n.h>

#include "cjm-accessible-names.h"
#include "cjm-typing-note.h"
#include "cjm-undo-keys.h"

/*
 * CjmField is a control of the inspector: it shows one member of one node, or of several at once, and edits it. It
 * keeps no value: it shows what the nodes hold whenever an edit touched that, its own edits included, and what a person
 * does goes through a transaction of the document. Each kind of control is a subclass; this is what they share: which
 * nodes, the label above, the word for values that differ, the reason why an input cannot be.
 */

typedef struct
{
  CjmKind kind;
  const CjmFieldInfo *info;
  const CjmMember *member;    /* NULL where it edits none of its own */
  guint index;

  CjmDocument *document;
  GPtrArray *nodes;           /* never empty while it shows something */
  gboolean updating;

  GtkBox *box;
  GtkBox *header;
  GtkLabel *label;
  GtkWidget *mixed;
  CjmTypingNote *note;
  GtkWidget *named;           /* what carries the accessible name and state */
} CjmFieldPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CjmField, cjm_field, ADW_TYPE_BIN)

static inline CjmFieldPrivate *
get_private (CjmField *self)
{
  return cjm_field_get_instance_private (self);
}

static gboolean
cjm_field_real_is_touched (CjmField *self,
                           GArray   *edits)
{
  CjmFieldPrivate *priv = get_private (self);

  for (guint i = 0; i < edits->len; i++)
    {
      CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->type == CJM_EDIT_SET && g_ptr_array_find (priv->nodes, edit->node, NULL)
          && g_str_equal (cjm_node_get_info (edit->node)->members[edit->member].name, priv->member->name))
        return TRUE;
    }

  return FALSE;
}

/* What is typed after coming back is another step. */
static void
left_cb (CjmField *self)
{
  if (get_private (self)->document != NULL)
    cjm_document_end_merging (get_private (self)->document);
}

static void
cjm_field_dispose (GObject *object)
{
  CjmFieldPrivate *priv = get_private (CJM_FIELD (object));

  g_clear_object (&priv->document);
  g_clear_pointer (&priv->nodes, g_ptr_array_unref);

  G_OBJECT_CLASS (cjm_field_parent_class)->dispose (object);
}

static void
cjm_field_class_init (CjmFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_field_dispose;
  klass->is_touched = cjm_field_real_is_touched;
  klass->takes_several = TRUE;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/fields/cjm-field.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CjmField, box);
  gtk_widget_class_bind_template_child_private (widget_class, CjmField, header);
  gtk_widget_class_bind_template_child_private (widget_class, CjmField, label);
  gtk_widget_class_bind_template_child_private (widget_class, CjmField, mixed);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_set_css_name (widget_class, "field");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cjm_field_init (CjmField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_undo_keys_add (GTK_WIDGET (self));
}

/**
 * cjm_field_new:
 * @info: one of cjm_field_info_list() of @kind
 *
 * Returns: (transfer floating): a control that shows nothing yet
 */
CjmField *
cjm_field_new (CjmKind             kind,
               const CjmFieldInfo *info)
{
  CjmField *self = g_object_new (g_type_from_name (cjm_control_get_type_name (info->control)), NULL);
  CjmFieldPrivate *priv = get_private (self);

  priv->kind = kind;
  priv->info = info;
  if (info->member != NULL)
    {
      priv->index = (guint) cjm_kind_find (kind, info->member);
      priv->member = cjm_kind_get_member (kind, priv->index);
    }

  gtk_label_set_label (priv->label, cjm_field_get_label (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, cjm_field_get_label (self), -1);
  CJM_FIELD_GET_CLASS (self)->build (self);
  cjm_accessible_names_mend (GTK_WIDGET (self));

  return self;
}

/**
 * cjm_field_get_info:
 *
 * Returns: (transfer none): its row of the table of fields; as long-lived as the program
 */
const CjmFieldInfo *
cjm_field_get_info (CjmField *self)
{
  return get_private (self)->info;
}

/**
 * cjm_field_get_member:
 *
 * Returns: (nullable): what it edits; %NULL where it edits other nodes
 */
const CjmMember *
cjm_field_get_member (CjmField *self)
{
  return get_private (self)->member;
}

/**
 * cjm_field_get_document:
 *
 * Returns: (transfer none) (nullable): the document of its nodes
 */
CjmDocument *
cjm_field_get_document (CjmField *self)
{
  return get_private (self)->document;
}

/**
 * cjm_field_get_nodes:
 *
 * Returns: (transfer none) (nullable) (element-type CjmNode): what it edits, all of one kind
 */
GPtrArray *
cjm_field_get_nodes (CjmField *self)
{
  return get_private (self)->nodes;
}

/**
 * cjm_field_get_node:
 *
 * Returns: (transfer none) (nullable): the first of its nodes
 */
CjmNode *
cjm_field_get_node (CjmField *self)
{
  CjmFieldPrivate *priv = get_private (self);

  return priv->nodes != NULL && priv->nodes->len > 0 ? g_ptr_array_index (priv->nodes, 0) : NULL;
}

/**
 * cjm_field_get_index:
 *
 * Returns: the index of the member in the first node, which may be of another kind than the control was made for
 */
guint
cjm_field_get_index (CjmField *self)
{
  CjmFieldPrivate *priv = get_private (self);
  CjmNode *node = cjm_field_get_node (self);

  if (node == NULL || cjm_node_get_kind (node) == priv->kind)
    return priv->index;

  return (guint) cjm_kind_find (cjm_node_get_kind (node), priv->member->name);
}

/**
 * cjm_field_get_label:
 *
 * Returns: (transfer none): what it is called, translated; as long-lived as the program
 */
const char *
cjm_field_get_label (CjmField *self)
{
  return _(get_private (self)->info->label);
}

/**
 * cjm_field_update:
 *
 * Shows what the nodes hold; for a kind of field that could not do so at once.
 */
void
cjm_field_update (CjmField *self)
{
  CjmFieldPrivate *priv = get_private (self);
  gboolean mixed = FALSE;

  if (cjm_field_get_node (self) == NULL)
    return;

  if (priv->member != NULL && priv->member->type != CJM_MEMBER_CHILDREN)
    cjm_field_get_value (self, &mixed);
  gtk_widget_set_visible (priv->mixed, mixed && !CJM_FIELD_GET_CLASS (self)->says_mixed);

  priv->updating = TRUE;
  CJM_FIELD_GET_CLASS (self)->update (self);
  priv->updating = FALSE;
}

/**
 * cjm_field_set_nodes:
 * @document: (nullable): the document of all @nodes
 * @nodes: (nullable): of CjmNode; each has a member of that name. The array is kept and must not change.
 */
void
cjm_field_set_nodes (CjmField    *self,
                     CjmDocument *document,
                     GPtrArray   *nodes)
{
  CjmFieldPrivate *priv = get_private (self);

  g_set_object (&priv->document, document);
  g_clear_pointer (&priv->nodes, g_ptr_array_unref);
  priv->nodes = nodes != NULL && nodes->len > 0 ? g_ptr_array_ref (nodes) : NULL;
  cjm_field_set_error (self, NULL);
  cjm_field_update (self);
}

/**
 * cjm_field_follow:
 * @edits: as of CjmDocument::changed
 *
 * Shows what the nodes hold now, where the edits changed that.
 */
void
cjm_field_follow (CjmField *self,
                  GArray   *edits)
{
  if (cjm_field_get_node (self) != NULL && CJM_FIELD_GET_CLASS (self)->is_touched (self, edits))
    {
      cjm_field_set_error (self, NULL);
      cjm_field_update (self);
    }
}

/**
 * cjm_field_fits:
 *
 * Returns: whether it can edit all of @nodes in one step: each has this member, edited in the same way
 */
gboolean
cjm_field_fits (CjmField  *self,
                GPtrArray *nodes)
{
  CjmFieldPrivate *priv = get_private (self);

  if (nodes->len > 1 && (!CJM_FIELD_GET_CLASS (self)->takes_several || priv->member == NULL))
    return FALSE;

  /* Improvements solve problems; a question has none. */
  if (priv->info->control == CJM_CONTROL_LINKS_BACK
      && cjm_node_get_parent_member (g_ptr_array_index (nodes, 0)) != CJM_EPISODE_PROBLEMS)
    return FALSE;

  for (guint i = 0; i < nodes->len; i++)
    {
      CjmKind kind = cjm_node_get_kind (g_ptr_array_index (nodes, i));
      const CjmFieldInfo *info = cjm_field_info_find (kind, priv->info->member);

      if (info != priv->info && (info == NULL || info->control != priv->info->control || priv->member->choices != NULL))
        return FALSE;
    }

  return TRUE;
}

/**
 * cjm_field_get_value:
 * @mixed: (out) (optional): whether the nodes hold different values
 *
 * Returns: (transfer none): what the first of them holds
 */
const CjmValue *
cjm_field_get_value (CjmField *self,
                     gboolean *mixed)
{
  CjmFieldPrivate *priv = get_private (self);
  const CjmValue *value = cjm_node_get_value (cjm_field_get_node (self), cjm_field_get_index (self));

  for (guint i = 1; mixed != NULL && i < priv->nodes->len && !*mixed; i++)
    {
      CjmNode *node = g_ptr_array_index (priv->nodes, i);
      int index = cjm_kind_find (cjm_node_get_kind (node), priv->member->name);

      *mixed = !cjm_value_equal (value, cjm_node_get_value (node, (guint) index), priv->member);
    }

  return value;
}

/**
 * cjm_field_set_value:
 * @merging: whether it is one of a row of small edits, such as typing
 *
 * Sets the member of all nodes, as one step of the history.
 *
 * Returns: %FALSE where the member may not have that value; nothing has changed then
 */
gboolean
cjm_field_set_value (CjmField       *self,
                     const CjmValue *value,
                     gboolean        merging)
{
  CjmFieldPrivate *priv = get_private (self);
  g_autoptr (GPtrArray) nodes = NULL;

  if (priv->nodes == NULL || !cjm_value_is_valid (value, priv->member))
    return FALSE;

  nodes = g_ptr_array_ref (priv->nodes);
  if (merging)
    cjm_document_begin_merging (priv->document, _(priv->info->step));
  else
    cjm_document_begin (priv->document, _(priv->info->step));

  for (guint i = 0; i < nodes->len; i++)
    {
      CjmNode *node = g_ptr_array_index (nodes, i);

      cjm_node_set_value (node, (guint) cjm_kind_find (cjm_node_get_kind (node), priv->member->name), value);
    }
  cjm_document_commit (priv->document);

  return TRUE;
}

/**
 * cjm_field_is_updating:
 *
 * Returns: whether its control changes because of the nodes, and not because of the person
 */
gboolean
cjm_field_is_updating (CjmField *self)
{
  return get_private (self)->updating;
}

/* Once there is something to say, the control is in the box already. */
static CjmTypingNote *
require_note (CjmField *self)
{
  CjmFieldPrivate *priv = get_private (self);

  if (priv->note == NULL)
    {
      priv->note = CJM_TYPING_NOTE (cjm_typing_note_new ());
      cjm_typing_note_set_named (priv->note, priv->named);
      gtk_box_append (priv->box, GTK_WIDGET (priv->note));
    }

  return priv->note;
}

/**
 * cjm_field_set_error:
 * @reason: (nullable): why what was put in cannot be, for a person; %NULL when all is well
 */
void
cjm_field_set_error (CjmField   *self,
                     const char *reason)
{
  if (get_private (self)->note == NULL && reason == NULL)
    return;

  cjm_typing_note_set_reason (require_note (self), reason);
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

/**
 * cjm_field_get_error:
 *
 * Returns: (nullable): see cjm_field_set_error()
 */
const char *
cjm_field_get_error (CjmField *self)
{
  return get_private (self)->note != NULL ? cjm_typing_note_get_reason (get_private (self)->note) : NULL;
}

/**
 * cjm_field_set_remark:
 * @remark: (nullable): how what was put in was read, for a person; %NULL where that needs no word
 */
void
cjm_field_set_remark (CjmField   *self,
                      const char *remark)
{
  cjm_field_set_error (self, NULL);
  if (remark != NULL)
    cjm_typing_note_set_remark (require_note (self), remark);
}

/**
 * cjm_field_set_typed:
 * @row: of what is typed
 * @by_key: whether it is typed, rather than put in from elsewhere as a whole
 * @value: what the line stands for now
 * @remark: (nullable): how it was read, for a person
 *
 * Sets what a line of text stands for, so that it can be taken back where the line goes on as none.
 */
void
cjm_field_set_typed (CjmField       *self,
                     CjmTypingRow   *row,
                     gboolean        by_key,
                     const CjmValue *value,
                     const char     *remark)
{
  if (by_key)
    cjm_typing_row_begin (row, get_private (self)->document);
  cjm_field_set_value (self, value, TRUE);
  cjm_typing_row_note (row, get_private (self)->document);
  cjm_field_set_remark (self, remark);
}

/**
 * cjm_field_refuse_typed:
 * @row: of what is typed
 * @reason: why the line stands for nothing that can be, for a person
 *
 * Takes back what the beginning of a line stood for.
 */
void
cjm_field_refuse_typed (CjmField     *self,
                        CjmTypingRow *row,
                        const char   *reason)
{
  cjm_typing_row_take_back (row, get_private (self)->document);
  cjm_field_set_error (self, reason);
}

/**
 * cjm_field_set_control:
 * @control: what stands under the label
 * @named: (nullable): the part of it that takes the focus, and the label as its accessible name
 */
void
cjm_field_set_control (CjmField  *self,
                       GtkWidget *control,
                       GtkWidget *named)
{
  CjmFieldPrivate *priv = get_private (self);

  if (gtk_widget_get_parent (control) == NULL)
    gtk_box_append (priv->box, control);
  priv->named = named;
  if (named != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (named), GTK_ACCESSIBLE_PROPERTY_LABEL, cjm_field_get_label (self),
                                    -1);
}

/**
 * cjm_field_set_card:
 *
 * Draws label and control as one card, for controls that are text.
 */
void
cjm_field_set_card (CjmField *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-card");
}

/**
 * cjm_field_set_bare:
 * @name: what assistive technology calls it instead
 *
 * Hides the label, where what stands around says as much.
 */
void
cjm_field_set_bare (CjmField   *self,
                    const char *name)
{
  CjmFieldPrivate *priv = get_private (self);

  gtk_widget_set_visible (GTK_WIDGET (priv->header), FALSE);
  if (priv->named != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (priv->named), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * cjm_field_append_to_header:
 * @widget: what stands behind the label
 */
void
cjm_field_append_to_header (CjmField  *self,
                            GtkWidget *widget)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (get_private (self)->header, widget);
}
