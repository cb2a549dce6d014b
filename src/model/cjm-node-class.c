/* cjm-node-class.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-node-room.h"

#include "cjm-syntax.h"

/*
 * How a table becomes a GObject type: a final subclass of CjmNode with one property for each member that is not a list
 * of nodes.
 */

static void
cjm_node_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *gvalue,
                       GParamSpec *pspec)
{
  CjmNode *self = CJM_NODE (object);
  const CjmValue *value = cjm_node_get_value (self, prop_id - 1);

  if (G_VALUE_HOLDS_STRING (gvalue))
    g_value_set_string (gvalue, value->text);
  else if (G_VALUE_HOLDS_DOUBLE (gvalue))
    g_value_set_double (gvalue, value->number);
  else if (G_VALUE_HOLDS_INT64 (gvalue))
    g_value_set_int64 (gvalue, value->whole);
  else if (G_VALUE_HOLDS_BOOLEAN (gvalue))
    g_value_set_boolean (gvalue, value->flag);
  else if (G_VALUE_HOLDS_UINT (gvalue))
    g_value_set_uint (gvalue, cjm_node_get_choice (self, prop_id - 1));
  else
    g_value_set_boxed (gvalue, value->texts);
}

static void
cjm_node_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *gvalue,
                       GParamSpec   *pspec)
{
  CjmNode *self = CJM_NODE (object);
  guint member = prop_id - 1;

  if (G_VALUE_HOLDS_STRING (gvalue))
    cjm_node_set_text (self, member, g_value_get_string (gvalue));
  else if (G_VALUE_HOLDS_DOUBLE (gvalue))
    cjm_node_set_number (self, member, g_value_get_double (gvalue));
  else if (G_VALUE_HOLDS_INT64 (gvalue))
    cjm_node_set_whole (self, member, g_value_get_int64 (gvalue));
  else if (G_VALUE_HOLDS_BOOLEAN (gvalue))
    cjm_node_set_flag (self, member, g_value_get_boolean (gvalue));
  else if (G_VALUE_HOLDS_UINT (gvalue))
    cjm_node_set_choice (self, member, g_value_get_uint (gvalue));
  else
    cjm_node_set_texts (self, member, g_value_get_boxed (gvalue));
}

static GParamSpec *
create_pspec (const CjmMember *member)
{
  g_autofree char *name = g_strdelimit (g_strdup (member->name), ".", '-');
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_BLURB | G_PARAM_STATIC_NICK | G_PARAM_EXPLICIT_NOTIFY;

  switch (cjm_member_get_holding (member))
    {
    case CJM_HOLDS_CHILDREN:
      return NULL;
    case CJM_HOLDS_TEXTS:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);
    case CJM_HOLDS_CHOICE:
      return g_param_spec_uint (name, NULL, NULL, 0, g_strv_length ((char **) member->choices), member->initial,
                                flags);
    case CJM_HOLDS_NUMBER:
      /* NAN, which stands for absent, is in no range. */
      return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags | G_PARAM_LAX_VALIDATION);
    case CJM_HOLDS_WHOLE:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, CJM_WHOLE_ABSENT, flags);
    case CJM_HOLDS_FLAG:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
    case CJM_HOLDS_TEXT:
      break;
    }

  if (member->type == CJM_MEMBER_ID)
    flags &= ~G_PARAM_WRITABLE;
  return g_param_spec_string (name, NULL, NULL, NULL, flags);
}

static void
init_kind_class (gpointer klass,
                 gpointer class_data)
{
  CjmNodeClass *node_class = klass;
  GObjectClass *object_class = klass;

  /* A class does not inherit these from its parent. */
  object_class->get_property = cjm_node_get_property;
  object_class->set_property = cjm_node_set_property;

  node_class->info = class_data;
  node_class->pspecs = g_new0 (GParamSpec *, node_class->info->n_members);
  for (guint i = 0; i < node_class->info->n_members; i++)
    {
      node_class->pspecs[i] = create_pspec (&node_class->info->members[i]);
      if (node_class->pspecs[i] != NULL)
        g_object_class_install_property (object_class, i + 1, node_class->pspecs[i]);
    }
}

static const char *const type_names[] = {
#define CJM_KIND_TYPE_NAME(KIND, Name, text) "Cjm" Name "Node",
  CJM_KINDS (CJM_KIND_TYPE_NAME)
};

static GType
register_kind (CjmKind kind)
{
  GTypeInfo type_info = {
    .class_size = sizeof (CjmNodeClass),
    .class_init = init_kind_class,
    .class_data = cjm_kind_get_info (kind),
    .instance_size = sizeof (CjmNode),
  };

  return g_type_register_static (CJM_TYPE_NODE, type_names[kind], &type_info, G_TYPE_FLAG_FINAL);
}

/**
 * cjm_kind_get_gtype:
 *
 * Returns: the GObject type of a kind, a subclass of CjmNode with a property for every member
 */
GType
cjm_kind_get_gtype (CjmKind kind)
{
  static gsize types[CJM_N_KINDS];

  g_return_val_if_fail (kind < CJM_N_KINDS, G_TYPE_INVALID);

  if (g_once_init_enter (&types[kind]))
    g_once_init_leave (&types[kind], register_kind (kind));

  return types[kind];
}

/* A file says what it is by these. */
static void
set_format (CjmNode *document)
{
  CjmValue format = { .choice = 1 };
  CjmValue version = { .whole = 1 };

  cjm_node_swap_value (document, CJM_DOCUMENT_FORMAT, &format);
  cjm_node_swap_value (document, CJM_DOCUMENT_VERSION, &version);
}

/**
 * cjm_node_new:
 * @kind: what it is
 * @id: (nullable): a valid id, or %NULL for a new one; only for kinds that have one
 *
 * Returns: (transfer full): a node with every value absent, but for the format and version of a document
 */
CjmNode *
cjm_node_new (CjmKind     kind,
              const char *id)
{
  CjmNode *self = g_object_new (cjm_kind_get_gtype (kind), NULL);

  g_return_val_if_fail (id == NULL || cjm_kind_has_id (kind), self);

  if (kind == CJM_KIND_DOCUMENT)
    set_format (self);
  else if (cjm_kind_has_id (kind))
    cjm_node_take_id (self, id != NULL ? g_strdup (id) : cjm_id_new ());

  return self;
}

/**
 * cjm_node_copy:
 *
 * Returns: (transfer full): a node outside any document with the same values, unknown members and children; every copy
 *   but of a picture has a new id
 */
CjmNode *
cjm_node_copy (CjmNode *self)
{
  const CjmKindInfo *info = cjm_node_get_info (self);
  CjmNode *copy = cjm_node_new (info->kind, info->kind == CJM_KIND_PICTURE ? cjm_node_get_id (self) : NULL);

  cjm_node_copy_values (copy, self);
  for (guint i = 0; i < info->n_members; i++)
    for (guint j = 0; info->members[i].type == CJM_MEMBER_CHILDREN && j < cjm_node_get_n_children (self, i); j++)
      {
        g_autoptr (CjmNode) child = cjm_node_copy (cjm_node_get_child (self, i, j));

        cjm_node_attach (child, copy, i, j);
      }

  return copy;
}
